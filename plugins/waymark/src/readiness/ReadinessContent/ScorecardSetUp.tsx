import {
  CodeSnippet,
  Progress,
  ResponseErrorPanel,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { ScorecardDefinitionReport } from '@waymark/plugin-waymark-common';
import { ExternalLink } from '../../components/ExternalLink';
import { FactTable } from '../../components/FactTable';
import { waymarkTranslationRef } from '../../translation';
import { useScorecards } from '../useScorecards';

const CONFIGURATION = `waymark:
  scorecards:
    locations:
      - type: file
        target: ../../scorecards
`;

const DEFINITION = `apiVersion: waymark/v1
kind: Scorecard
metadata: { name: production-readiness, title: Production readiness }
spec:
  appliesTo: { kind: Component, spec.type: service }
  levels: [alpha, beta]
  checks:
    - id: owner
      title: Somebody owns it
      level: alpha
      required: true
      pass: facts.catalog.owner != null
      remediation: { text: Name an owner in catalog-info.yaml }
`;

/** Which scorecards there are, where they are defined; or how to write the first. */
export function ScorecardSetUp() {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { value, error } = useScorecards();
  if (error) {
    return (
      <ResponseErrorPanel
        title={t('readiness.missing.errorTitle')}
        error={error}
      />
    );
  }
  if (!value) {
    return <Progress aria-label={t('readiness.missing.loading')} />;
  }
  if (!value.scorecards.length) {
    return (
      <>
        <Typography>{t('readiness.missing.noneExist')}</Typography>
        <CodeSnippet text={CONFIGURATION} language="yaml" showCopyCodeButton />
        <CodeSnippet text={DEFINITION} language="yaml" showCopyCodeButton />
      </>
    );
  }
  return (
    <>
      <Typography gutterBottom>{t('readiness.missing.exist')}</Typography>
      <ScorecardTable scorecards={value.scorecards} />
    </>
  );
}

function ScorecardTable(props: {
  scorecards: readonly ScorecardDefinitionReport[];
}) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <FactTable
      label={t('readiness.missing.list')}
      columns={[
        t('readiness.missing.columns.scorecard'),
        t('readiness.missing.columns.levels'),
        t('readiness.missing.columns.checks'),
        t('readiness.missing.columns.location'),
      ]}
      missing={t('readiness.missing.noLevels')}
      rows={props.scorecards.map(
        ({ name, title, description, levels, checks, location }) => ({
          key: name,
          cells: [
            <>
              {title}
              {description && (
                <Typography variant="body2" color="textSecondary">
                  {description}
                </Typography>
              )}
            </>,
            levels.length ? levels.join(', ') : undefined,
            t('readiness.missing.checks', { count: checks.length }),
            <ExternalLink url={location}>{location}</ExternalLink>,
          ],
        }),
      )}
    />
  );
}
