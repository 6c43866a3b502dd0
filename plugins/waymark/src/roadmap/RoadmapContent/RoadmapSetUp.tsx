import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import {
  DEFAULT_ROADMAP_PATHS,
  WAYMARK_ROADMAP_ANNOTATION,
} from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../../translation';

// Not a default path: naming one of those would be a line for nothing.
const PLACEHOLDER_PATH = 'docs/plans/roadmap.md';

/** The annotation to paste or to correct, and when none is needed. */
export function RoadmapSetUp() {
  const { annotations = {} } = useEntity().entity.metadata;
  const { t } = useTranslationRef(waymarkTranslationRef);
  // A value of several lines would end the comment that it is shown in.
  const value = annotations[WAYMARK_ROADMAP_ANNOTATION]?.replace(/\s+/g, ' ');
  const lines = [
    'metadata:',
    '  annotations:',
    ...(value ? [`    # ${t('missing.now', { value })}`] : []),
    `    ${WAYMARK_ROADMAP_ANNOTATION}: ${PLACEHOLDER_PATH}`,
  ];
  return (
    <Box mt={3} maxWidth={640}>
      <Typography>
        {value
          ? t('missing.correct', { paths: DEFAULT_ROADMAP_PATHS.join(', ') })
          : t('missing.name')}
      </Typography>
      <CodeSnippet
        text={`${lines.join('\n')}\n`}
        language="yaml"
        showCopyCodeButton
      />
    </Box>
  );
}
