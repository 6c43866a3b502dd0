import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import {
  Finding,
  ScorecardDefinitionReport,
  ScorecardLocationReport,
} from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { ExternalLink } from '../../components/ExternalLink';
import { FactTable } from '../../components/FactTable';
import { FindingList } from '../../components/FindingList';
import { waymarkTranslationRef } from '../../translation';
import { useScorecards } from '../useScorecards';

/** Where the portal's scorecards are read from, and what is wrong there; for platform owners. */
export function ScorecardLocations() {
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
  // Collectors stand above: nothing has to tell that this comes, too.
  if (!value?.locations.length) {
    return null;
  }
  return (
    <section aria-label={t('readiness.locations.title')}>
      <Typography variant="h5" component="h2" gutterBottom>
        {t('readiness.locations.title')}
      </Typography>
      <FactTable
        label={t('readiness.locations.list')}
        columns={[
          t('readiness.locations.columns.location'),
          t('readiness.locations.columns.read'),
          t('readiness.locations.columns.scorecards'),
          t('readiness.locations.columns.wrong'),
        ]}
        missing={t('readiness.locations.nothing')}
        rows={value.locations.map(location => {
          const own = value.scorecards.filter(
            it => it.location === location.target,
          );
          return {
            key: location.target,
            cells: [
              <ExternalLink url={location.target}>
                {location.target}
              </ExternalLink>,
              <Age time={location.readAt} />,
              own.length ? own.map(({ title }) => title).join(', ') : undefined,
              <FindingList findings={findingsOf(location, own)} />,
            ],
          };
        })}
      />
    </section>
  );
}

// Errors come first: of the location, of scorecards that stay as they were, and then what is said of its content.
function findingsOf(
  { error, findings }: ScorecardLocationReport,
  scorecards: readonly ScorecardDefinitionReport[],
): Finding[] {
  const stale = scorecards.flatMap(it =>
    it.error && it.error.message !== error?.message
      ? [{ ...it.error, message: `${it.title}: ${it.error.message}` }]
      : [],
  );
  return [...(error ? [error] : []), ...stale, ...findings.map(withPlace)];
}

function withPlace(finding: Finding): Finding {
  const { message, line, elsewhere } = finding;
  const place = elsewhere
    ? `${elsewhere.file}:${elsewhere.line}`
    : line !== undefined && `${line}`;
  return place ? { ...finding, message: `${place}: ${message}` } : finding;
}
