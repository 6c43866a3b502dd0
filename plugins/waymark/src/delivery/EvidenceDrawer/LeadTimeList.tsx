import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { LeadTime } from '@waymark/plugin-waymark-common';
import { shortSha } from '../../components/ShortSha';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';

const SHOWN = 3;

const useStyles = makeStyles(
  { root: { listStyle: 'none', margin: 0, padding: 0, whiteSpace: 'nowrap' } },
  { name: 'WaymarkLeadTimeList' },
);

/** The lead times of the commits that a deployment was the first to bring; the longest first, and the rest on demand. */
export function LeadTimeList(props: { leadTimes: readonly LeadTime[] }) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const longestFirst = [...props.leadTimes].sort(
    (a, b) => b.seconds - a.seconds,
  );
  const rest = longestFirst.slice(SHOWN);
  return (
    <>
      <LeadTimes leadTimes={longestFirst.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>
            {t('delivery.evidence.moreLeadTimes', { count: rest.length })}
          </summary>
          <LeadTimes leadTimes={rest} />
        </details>
      )}
    </>
  );
}

function LeadTimes(props: { leadTimes: readonly LeadTime[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { duration } = useQuantity();
  return (
    <ul className={classes.root}>
      {props.leadTimes.map(({ sha, seconds }) => (
        <li key={sha} title={sha}>
          {t('delivery.evidence.leadTime', {
            duration: duration(seconds),
            sha: shortSha(sha),
          })}
        </li>
      ))}
    </ul>
  );
}
