import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { ScorecardReport, Verdict } from '@waymark/plugin-waymark-common';
import { Choice } from '../../components/Choice';
import { waymarkTranslationRef } from '../../translation';
import {
  CHECK_SORT_KEYS,
  CheckFacet,
  CheckSortKey,
  countByFacet,
} from '../model/arrangeChecks';
import { BY_URGENCY } from '../model/byUrgency';
import { ReadinessNavigation } from '../useReadinessAddress';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5, 2),
      margin: theme.spacing(1, 0),
      '@media print': { display: 'none' },
    },
    search: { flex: '1 1 220px', maxWidth: 360 },
    choice: { flex: '0 1 170px', minWidth: 130 },
    // Wide tables are sorted by their headers.
    sort: { [theme.breakpoints.up('md')]: { display: 'none' } },
  }),
  { name: 'WaymarkCheckFilters' },
);

// A value of a choice cannot tell "without" from "all" by being empty.
const WITHOUT = '-';

/** Narrows the checks by verdict, category, level and text; each choice tells how many checks it would show. */
export function CheckFilters(props: {
  scorecard: ScorecardReport;
  shown: number;
  navigation: ReadinessNavigation;
}) {
  const { scorecard, shown, navigation } = props;
  const { address, change } = navigation;
  const { checks } = scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { verdict, category, level, text } = address;
  const isFiltered = Boolean(
    text || verdict || category !== undefined || level !== undefined,
  );

  const choicesOf = (
    facet: CheckFacet,
    order: readonly string[],
    nameOf: (value: string) => string,
  ): (readonly [string, string])[] => {
    const counts = countByFacet(checks, address, facet);
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const chosen = address[facet];
    const values = [
      ...order.filter(it => counts.has(it)),
      ...[...counts.keys()].filter(it => !order.includes(it) && it !== ''),
      ...(counts.has('') ? [''] : []),
      ...(chosen !== undefined && !counts.has(chosen) ? [chosen] : []),
    ];
    return [
      ['', t('readiness.checks.any', { number: String(all) })],
      ...values.map(
        value =>
          [
            value || WITHOUT,
            t('readiness.checks.choice', {
              name: nameOf(value),
              number: String(counts.get(value) ?? 0),
            }),
          ] as const,
      ),
    ];
  };

  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('readiness.checks.filters')}
    >
      <TextField
        className={classes.search}
        id="waymark-check-search"
        type="search"
        size="small"
        variant="outlined"
        label={t('readiness.checks.search')}
        placeholder={t('readiness.checks.searchHint')}
        value={text}
        onChange={event => change({ text: event.target.value })}
      />
      <Choice
        className={classes.choice}
        id="waymark-check-verdict"
        label={t('readiness.checks.verdict')}
        value={verdict ?? ''}
        choices={choicesOf('verdict', BY_URGENCY, value =>
          t(`readiness.verdict.${value as Verdict}`),
        )}
        onChange={value => change({ verdict: (value as Verdict) || undefined })}
      />
      <Choice
        className={classes.choice}
        id="waymark-check-category"
        label={t('readiness.checks.category')}
        value={valueOf(category)}
        choices={choicesOf(
          'category',
          [],
          value => value || t('readiness.checks.noCategory'),
        )}
        onChange={value => change({ category: facetOf(value) })}
      />
      <Choice
        className={classes.choice}
        id="waymark-check-level"
        label={t('readiness.checks.level')}
        value={valueOf(level)}
        choices={choicesOf(
          'level',
          scorecard.levels.map(it => it.name),
          value => value || t('readiness.checks.noLevel'),
        )}
        onChange={value => change({ level: facetOf(value) })}
      />
      <Choice
        className={`${classes.choice} ${classes.sort}`}
        id="waymark-check-sort"
        label={t('readiness.checks.sort')}
        value={address.sortBy}
        choices={CHECK_SORT_KEYS.map(
          key => [key, t(`readiness.checks.columns.${key}`)] as const,
        )}
        onChange={value =>
          change({ sortBy: value as CheckSortKey, direction: 'asc' })
        }
      />
      <Typography variant="body2" color="textSecondary" role="status">
        {isFiltered &&
          t('readiness.checks.shown', {
            shown: String(shown),
            total: String(checks.length),
          })}
      </Typography>
      {isFiltered && (
        <Button
          size="small"
          onClick={() =>
            change({
              text: '',
              verdict: undefined,
              category: undefined,
              level: undefined,
            })
          }
        >
          {t('readiness.checks.clear')}
        </Button>
      )}
    </div>
  );
}

function valueOf(facet: string | undefined): string {
  return facet === '' ? WITHOUT : (facet ?? '');
}

function facetOf(value: string): string | undefined {
  if (value === WITHOUT) {
    return '';
  }
  return value || undefined;
}
