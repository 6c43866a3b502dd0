import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';
import { CriteriaFigure } from '../../components/CriteriaFigure';
import { FindingList } from '../../components/FindingList';
import { OwnerList } from '../../components/OwnerList';
import { ProgressBar } from '../../components/ProgressBar';
import { ProgressFigure } from '../../components/ProgressFigure';
import { StatusMark, useStatusLabel } from '../../components/StatusMark';
import { UnknownStatus, isUnknownStatus } from '../../components/UnknownStatus';
import { TimeframeText } from '../../components/TimeframeText';
import { DrawerNavigation } from '../../hooks/useDrawerAddress';
import { useProgressDetails } from '../../hooks/useProgressDetails';
import { waymarkTranslationRef } from '../../translation';
import { ItemTree } from '../items/ItemTree';
import { criteriaByKind } from '../model/criteriaByKind';
import { FoundPhase } from '../model/findPhase';
import { PhaseNode } from '../model/groupPhases';
import { phaseTitleText } from '../model/phaseTitle';

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
    section: { marginTop: theme.spacing(3) },
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkPhaseDetails' },
);

/** What the document says of a phase, what is counted of it, and its items and criteria. */
export function PhaseDetails(
  props: FoundPhase & { navigation: DrawerNavigation },
) {
  const { target, node, parent, navigation } = props;
  const { phase, criteria, findings, children } = node;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const linePath = (line: number) => navigation.sourcePath(target, line);

  return (
    <>
      <Typography variant="body2" gutterBottom className={classes.secondary}>
        {phase.title} ·{' '}
        <Link to={linePath(phase.line)} underline="always">
          {t('finding.line', { line: String(phase.line) })}
        </Link>
      </Typography>
      <Facts {...props} linePath={linePath} />
      <FindingList findings={findings} linePath={linePath} />
      {parent && (
        <Section title={t('phase.partOf')}>
          <PhaseLinks {...props} nodes={[parent]} />
        </Section>
      )}
      {children.length > 0 && (
        <Section title={t('phase.parts')}>
          <PhaseLinks {...props} nodes={children} />
        </Section>
      )}
      <Section title={t('phase.items')}>
        {phase.items.length ? (
          <ItemTree
            label={t('phase.items')}
            items={phase.items}
            linePath={linePath}
          />
        ) : (
          <Typography variant="body2" className={classes.secondary}>
            {t('phase.noItems')}
          </Typography>
        )}
      </Section>
      {criteriaByKind(phase.criteria).map(ofKind => {
        const title = t(`criteria.kind.${ofKind.kind}`);
        return (
          <Section key={ofKind.kind} title={title}>
            <ItemTree
              label={title}
              items={ofKind.criteria}
              linePath={linePath}
            />
          </Section>
        );
      })}
      {phase.criteria.length > 0 && (
        <Typography variant="body2" className={classes.secondary}>
          {t('criteria.label')}: <CriteriaFigure criteria={criteria} />.{' '}
          {t('criteria.definition')}
        </Typography>
      )}
    </>
  );
}

function Section(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <section className={classes.section}>
      <Typography variant="h6" component="h3" gutterBottom>
        {props.title}
      </Typography>
      {props.children}
    </section>
  );
}

function Facts(props: FoundPhase & { linePath: (line: number) => string }) {
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
        <Link to={props.linePath(line)} underline="always">
          {t('finding.line', { line: String(line) })}
        </Link>
      </>
    );
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
    </Typography>
  );
}

function PhaseLinks(props: {
  target: string;
  nodes: readonly PhaseNode[];
  navigation: DrawerNavigation;
}) {
  const statusLabel = useStatusLabel();
  return (
    <Typography variant="body2" component="div">
      {props.nodes.map(({ phase }) => (
        <div key={phase.id}>
          <StatusMark status={phase.status} />{' '}
          <Link
            to={props.navigation.phasePath(props.target, phase.id)}
            underline="always"
          >
            {phaseTitleText(phase)}
          </Link>{' '}
          · {statusLabel(phase.status)}
        </div>
      ))}
    </Typography>
  );
}
