import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import {
  WAYMARK_DEPLOYMENTS_ANNOTATION,
  WAYMARK_ENVIRONMENT_ANNOTATION,
  WAYMARK_INCIDENTS_ANNOTATION,
} from '@waymark/plugin-waymark-common';
import { GITHUB_SLUG_ANNOTATION } from '../../isDeliveryAvailable';
import { waymarkTranslationRef } from '../../translation';

const OPTIONAL: readonly (readonly [string, string])[] = [
  [WAYMARK_ENVIRONMENT_ANNOTATION, 'production'],
  [WAYMARK_DEPLOYMENTS_ANNOTATION, 'deployments'],
  [WAYMARK_INCIDENTS_ANNOTATION, 'label:incident'],
];

/**
 * The annotations to paste.
 *
 * @param props - `brief`: only the one that is needed
 */
export function DeliverySetUp(props: { brief?: boolean }) {
  const { brief } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { name } = useEntity().entity.metadata;
  return (
    <div>
      <Typography variant={brief ? 'body2' : 'body1'}>
        {t('delivery.setUp.explanation')}
      </Typography>
      <Annotations
        lines={[[GITHUB_SLUG_ANNOTATION, `my-organization/${name}`]]}
      />
      {!brief && (
        <>
          <Typography>{t('delivery.setUp.optional')}</Typography>
          <Annotations lines={OPTIONAL} />
          <Typography>{t('delivery.setUp.pushed')}</Typography>
        </>
      )}
    </div>
  );
}

function Annotations(props: { lines: readonly (readonly [string, string])[] }) {
  const lines = [
    'metadata:',
    '  annotations:',
    ...props.lines.map(([key, value]) => `    ${key}: ${value}`),
  ];
  return (
    <CodeSnippet
      text={`${lines.join('\n')}\n`}
      language="yaml"
      showCopyCodeButton
    />
  );
}
