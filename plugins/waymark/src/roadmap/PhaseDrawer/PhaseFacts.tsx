import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Statement } from '@waymark/plugin-waymark-common';
import { Fragment, ReactNode } from 'react';
import { LineLink } from '../../components/LineLink';
import { OwnerList } from '../../components/OwnerList';
import { ProgressBar } from '../../components/ProgressBar';
import { ProgressFigure } from '../../components/ProgressFigure';
import { StatusMark, useStatusLabel } from '../../components/StatusMark';
import { TimeframeText } from '../../components/TimeframeText';
import { UnknownStatus, isUnknownStatus } from '../../components/UnknownStatus';
import { DrawerNavigation } from '../../hooks/useDrawerAddress';
import { useProgressDetails } from '../../hooks/useProgressDetails';
import { waymarkTranslationRef } from '../../translation';
import { FoundPhase } from '../model/findPhase';

const useStyles = makeStyles(
  theme => ({
    facts: {
      display: 'grid',
      gridTemplateColumns: 'minmax(110px, auto) 1fr',
      gap: theme.spacing(0.75, 2),
      margin: theme.spacing(0, 0, 2),
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
    },
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkPhaseFacts' },
);

/** What the document says of a phase in single values, beside what is counted of it; each with its line. */
export function PhaseFacts(
  props: FoundPhase & {
    navigation: DrawerNavigation;
    linePath: (line: number) => string;
  },
) {
  const { linePath } = props;
  const { phase, progress } = props.node;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const statusLabel = useStatusLabel();
  const details = useProgressDetails()(progress);
  const { origins, statusText } = phase;
  const lineLink = (line: number | undefined) =>
    line !== undefined &&
    line !== phase.line && (
      <>
        {' · '}
        <LineLink line={line} linePath={linePath} />
      </>
    );
  const statements: [string, Statement | undefined][] = [
    [t('phase.reason'), phase.reason],
    [t('phase.revisit'), phase.revisit],
    [t('phase.condition'), phase.condition],
    [t('phase.priority'), phase.priority],
    [t('phase.cost'), phase.cost],
  ];
  return (
    <Typography component="dl" variant="body2" className={classes.facts}>
      <dt>{t('phase.stated')}</dt>
      <dd>
        {isUnknownStatus(phase) ? (
          <UnknownStatus text={phase.statusText} explained />
        ) : (
          <>
            <StatusMark status={phase.status} /> {statusLabel(phase.status)}
          </>
        )}
        {phase.optional && `, ${t('phase.optional')}`}
        {phase.status && statusText && (
          <span className={classes.secondary}>
            {' '}
            {t('phase.writtenAs', { text: statusText })}
          </span>
        )}
        {lineLink(origins.status?.line)}
      </dd>
      <dt>{t('phase.counted')}</dt>
      <dd>
        <ProgressBar progress={progress} />
        <ProgressFigure progress={progress} />
        {details.map(detail => ` · ${detail}`)}
      </dd>
      <dt>{t('content.columns.timeframe')}</dt>
      <dd>
        <TimeframeText timeframe={phase.timeframe} />
        {lineLink(phase.timeframe?.line)}
      </dd>
      <dt>{t('content.columns.owners')}</dt>
      <dd>
        {phase.owners.length ? (
          <OwnerList owners={phase.owners} />
        ) : (
          <span className={classes.secondary}>{t('content.notStated')}</span>
        )}
        {lineLink(origins.owners?.line)}
      </dd>
      {statements.map(
        ([label, statement]) =>
          statement && (
            <Fact key={label} label={label}>
              {statement.text}
              {lineLink(statement.line)}
            </Fact>
          ),
      )}
      {phase.dependsOn.length > 0 && (
        <Fact label={t('phase.dependsOn')}>
          {phase.dependsOn.map((dependency, index) => (
            <Fragment key={index}>
              {index > 0 && ', '}
              {dependency.phase ? (
                <Link
                  to={props.navigation.phasePath(
                    props.target,
                    dependency.phase,
                  )}
                  underline="always"
                >
                  {dependency.text}
                </Link>
              ) : (
                dependency.text
              )}
            </Fragment>
          ))}
          {lineLink(phase.dependsOn[0].line)}
        </Fact>
      )}
    </Typography>
  );
}

function Fact(props: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
