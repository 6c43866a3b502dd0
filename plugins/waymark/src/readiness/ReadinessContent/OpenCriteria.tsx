import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  GateReport,
  GateRequirementReport,
} from '@waymark/plugin-waymark-common';
import { useState } from 'react';
import { WarningMark } from '../../components/WarningMark';
import { useIsPrinting } from '../../hooks/useIsPrinting';
import { waymarkTranslationRef } from '../../translation';
import { VerdictMark } from '../verdicts/VerdictMark';

const SHOWN = 3;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkOpenCriteria' },
);

/** The criteria that keep a gate from passing: what fails, then what is not known. The first few at first, and all on paper. */
export function OpenCriteria(props: { gate: GateReport }) {
  const { blockers, unknown } = props.gate;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const isPrinting = useIsPrinting();
  const [isWhole, setIsWhole] = useState(false);
  const criteria = [...blockers, ...unknown];
  const shown = isWhole || isPrinting ? criteria : criteria.slice(0, SHOWN);
  const more = criteria.length - shown.length;
  return (
    <>
      <ul className={classes.list}>
        {shown.map(criterion => (
          <li key={criterion.id}>
            <VerdictMark verdict={criterion.verdict} labelled />{' '}
            {criterion.title}
            <JudgedBy criterion={criterion} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" onClick={() => setIsWhole(true)}>
          {t('readiness.gates.showAll', { count: more })}
        </Button>
      )}
    </>
  );
}

function JudgedBy({ criterion }: { criterion: GateRequirementReport }) {
  const { names, contradicted } = criterion;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (names === undefined) {
    return null;
  }
  return (
    <span className={classes.secondary}>
      {' · '}
      {t('readiness.gates.names', { gate: names })}
      {contradicted && (
        <>
          {' · '}
          <WarningMark /> {t('readiness.gates.contradicted')}
        </>
      )}
    </span>
  );
}
