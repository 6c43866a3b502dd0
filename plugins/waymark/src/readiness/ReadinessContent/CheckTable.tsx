import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { CheckReport, ScorecardReport } from '@waymark/plugin-waymark-common';
import { Day } from '../../components/Day';
import { FactTable } from '../../components/FactTable';
import { waymarkTranslationRef } from '../../translation';
import { CheckReason } from '../checks/CheckReason';
import { CheckArrangement, CheckSortKey } from '../model/arrangeChecks';
import { ReadinessNavigation } from '../useReadinessAddress';
import { VerdictLabel } from '../verdicts/VerdictLabel';

const COLUMNS = [
  'title',
  'verdict',
  'level',
  'category',
  'importance',
  'since',
  'why',
] as const;

/** Checks, a row each, with why they came to their verdicts; each leads to its drawer. */
export function CheckTable(props: {
  scorecard: ScorecardReport;
  checks: readonly CheckReport[];
  navigation: ReadinessNavigation;
}) {
  const { scorecard, checks, navigation } = props;
  const { address, change, checkPath } = navigation;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <FactTable
      label={t('readiness.checks.title')}
      columns={COLUMNS.map(key => t(`readiness.checks.columns.${key}`))}
      missing={t('readiness.checks.nothing')}
      order={{
        column: COLUMNS.findIndex(it => it === address.sortBy),
        direction: address.direction,
        isSortable: at => COLUMNS[at] !== 'why',
        onSort: at => {
          const column = COLUMNS[at];
          if (column !== 'why') {
            change(nextOrder(address, column));
          }
        },
      }}
      rows={checks.map(check => ({
        key: check.id,
        cells: [
          <Link to={checkPath(scorecard.name, check.id)} underline="always">
            {check.title}
          </Link>,
          <VerdictLabel verdict={check.verdict} />,
          check.level === undefined ? undefined : <CheckLevel check={check} />,
          check.category && (
            // The theme breaks words of tables anywhere.
            <span style={{ wordBreak: 'normal' }}>{check.category}</span>
          ),
          t(`readiness.importance.${check.importance}`),
          <Day time={check.since} />,
          check.detail === undefined &&
          check.reason === undefined ? undefined : (
            <CheckReason check={check} />
          ),
        ],
      }))}
    />
  );
}

function CheckLevel({ check }: { check: CheckReport }) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <>
      {check.level}{' '}
      <Typography variant="body2" component="span" color="textSecondary">
        {t(
          check.required
            ? 'readiness.checks.required'
            : 'readiness.checks.optional',
        )}
      </Typography>
    </>
  );
}

// Upwards, downwards, and back to the order of the definition.
function nextOrder(
  { sortBy, direction }: CheckArrangement,
  column: CheckSortKey,
): Pick<CheckArrangement, 'sortBy' | 'direction'> {
  if (sortBy !== column) {
    return { sortBy: column, direction: 'asc' };
  }
  return direction === 'asc'
    ? { sortBy: column, direction: 'desc' }
    : { sortBy: 'definition', direction: 'asc' };
}
