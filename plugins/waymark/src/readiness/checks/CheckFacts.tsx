import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  CheckReport,
  MissingFact,
  ReportedFact,
} from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { Mark } from '../../components/Mark';
import { isHttpUrl } from '../../isHttpUrl';
import { waymarkTranslationRef } from '../../translation';
import { FactValueText } from './FactValueText';

const useStyles = makeStyles(
  theme => ({
    root: { listStyle: 'none', margin: 0, padding: 0 },
    fact: { padding: theme.spacing(0.25, 0), overflowWrap: 'anywhere' },
    secondary: { color: theme.palette.text.secondary },
    stale: { fontStyle: 'italic' },
    missing: {
      padding: theme.spacing(0, 0.75),
      border: `1px dashed ${theme.palette.text.secondary}`,
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.secondary,
    },
    description: { display: 'block', color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkCheckFacts' },
);

/**
 * The facts that a check read, each with value, age, source and evidence, and those that nobody observed.
 *
 * @param props - `described`: whether to say what each fact is
 */
export function CheckFacts(props: {
  check: Pick<CheckReport, 'facts' | 'missing'>;
  described?: boolean;
}) {
  const { check, described } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { facts, missing } = check;
  if (!facts.length && !missing.length) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label={t('readiness.facts.title')}>
      {facts.map(fact => (
        <Typography
          key={fact.name}
          component="li"
          variant="body2"
          className={classes.fact}
        >
          <ObservedFact fact={fact} />
          {described && <Description text={fact.description} />}
        </Typography>
      ))}
      {missing.map(fact => (
        <Typography
          key={fact.name}
          component="li"
          variant="body2"
          className={classes.fact}
        >
          <UnobservedFact fact={fact} />
          {described && <Description text={fact.description} />}
        </Typography>
      ))}
    </ul>
  );
}

function ObservedFact({ fact }: { fact: ReportedFact }) {
  const { name, value, unit, observedAt, stale, source, evidence } = fact;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <>
      <code>{name}</code>: <FactValueText value={value} unit={unit} />
      <span className={stale ? classes.stale : classes.secondary}>
        {' · '}
        {stale && <Mark shape="clock" />}{' '}
        {t(`readiness.facts.${stale ? 'staleObserved' : 'observed'}`, {
          age: <Age time={observedAt} />,
        })}
        {source !== undefined && ` ${t('readiness.facts.source', { source })}`}
      </span>
      {isHttpUrl(evidence) && (
        <>
          {' · '}
          <Link
            to={evidence}
            underline="always"
            aria-label={t('readiness.facts.evidenceLabel', { name })}
          >
            {t('readiness.facts.evidence')} ↗
          </Link>
        </>
      )}
    </>
  );
}

function UnobservedFact({ fact }: { fact: MissingFact }) {
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <>
      <code>{fact.name}</code>:{' '}
      <span className={classes.missing}>
        {t(`readiness.facts.${fact.declared ? 'missing' : 'undeclared'}`)}
      </span>
    </>
  );
}

function Description({ text }: { text?: string }) {
  const classes = useStyles();
  return text ? <span className={classes.description}>{text}</span> : null;
}
