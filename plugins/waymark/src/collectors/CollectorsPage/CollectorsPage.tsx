import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { waymarkTranslationRef } from '../../translation';
import { CollectorsContent } from './CollectorsContent';

/** The collectors with a header of their own, for apps of the legacy frontend system: the new one brings it. */
export function CollectorsPage() {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <Page themeId="tool">
      <Header
        title={t('collectors.title')}
        subtitle={t('collectors.subtitle')}
      />
      <CollectorsContent />
    </Page>
  );
}
