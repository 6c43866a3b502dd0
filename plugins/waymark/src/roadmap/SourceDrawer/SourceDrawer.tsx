import { Link, Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { RoadmapDocumentText } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { DetailDrawer } from '../../components/DetailDrawer';
import { DrawerNavigation } from '../../hooks/useDrawerAddress';
import { useRoadmapDocumentText } from '../../hooks/useRoadmapDocumentText';
import { waymarkTranslationRef } from '../../translation';
import { isHttpUrl } from '../../isHttpUrl';
import { originalUrl } from '../model/originalUrl';
import { NumberedText } from './NumberedText';

/** The text of the document that the page's address names, at the line that it names; closed where it names none. */
export function SourceDrawer(props: {
  entityRef: string;
  navigation: DrawerNavigation;
}) {
  const { entityRef, navigation } = props;
  const { source: target, line } = navigation.address;
  if (target === undefined) {
    return null;
  }
  return (
    <OpenSourceDrawer
      key={target}
      entityRef={entityRef}
      target={target}
      line={line}
      onClose={navigation.closeSource}
    />
  );
}

function OpenSourceDrawer(props: {
  entityRef: string;
  target: string;
  line?: number;
  onClose: () => void;
}) {
  const { entityRef, target, line, onClose } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { value, error, retry } = useRoadmapDocumentText(entityRef, target);
  return (
    <DetailDrawer
      name="source"
      wide
      title={target}
      subtitle={value && <SourceFacts document={value} line={line} />}
      closeLabel={t('source.close')}
      onClose={onClose}
    >
      {error && (
        <>
          <ResponseErrorPanel title={t('source.errorTitle')} error={error} />
          <Button onClick={retry}>{t('content.retry')}</Button>
        </>
      )}
      {!value && !error && <Progress aria-label={t('source.loading')} />}
      {value && (
        <NumberedText
          label={t('source.text', { target })}
          text={value.text}
          line={line}
        />
      )}
    </DetailDrawer>
  );
}

function SourceFacts(props: { document: RoadmapDocumentText; line?: number }) {
  const { source, collectedAt } = props.document;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const scmIntegrations = useApi(scmIntegrationsApiRef);
  return (
    <Typography variant="body2" gutterBottom>
      {t('source.asRead', { age: <Age time={collectedAt} /> })}
      {isHttpUrl(source.url) && (
        <>
          {' · '}
          <Link
            to={originalUrl(scmIntegrations, source.url, props.line)}
            externalLinkIcon
          >
            {t('source.original')}
          </Link>
        </>
      )}
    </Typography>
  );
}
