import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';
import { CriteriaFigure } from '../../components/CriteriaFigure';
import { FindingList } from '../../components/FindingList';
import { StatusMark, useStatusLabel } from '../../components/StatusMark';
import { DrawerNavigation } from '../../hooks/useDrawerAddress';
import { waymarkTranslationRef } from '../../translation';
import { MetricTable } from '../details/MetricTable';
import { ActivityTable } from '../items/ActivityTable';
import { ItemTree } from '../items/ItemTree';
import { criteriaByKind } from '../model/criteriaByKind';
import { FoundPhase } from '../model/findPhase';
import { PhaseNode } from '../model/groupPhases';
import { phaseTitleText } from '../model/phaseTitle';
import { GoalList } from './GoalList';
import { IssueTemplateText } from './IssueTemplateText';
import { PhaseFacts } from './PhaseFacts';

const useStyles = makeStyles(
  theme => ({
    section: { marginTop: theme.spacing(3) },
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkPhaseDetails' },
);

/** Everything that the document says of a phase, beside what is counted of it. */
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
      <PhaseFacts {...props} linePath={linePath} />
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
      {phase.goals.length > 0 && (
        <Section title={t('phase.goals')}>
          <GoalList goals={phase.goals} linePath={linePath} />
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
      {phase.metrics.length > 0 && (
        <Section title={t('details.metrics')}>
          <MetricTable
            metrics={phase.metrics.map(metric => ({
              ...metric,
              phase: undefined,
            }))}
            phaseTitle={() => undefined}
            linePath={linePath}
          />
        </Section>
      )}
      {phase.activities.length > 0 && (
        <Section title={t('phase.activities')}>
          <ActivityTable activities={phase.activities} linePath={linePath} />
        </Section>
      )}
      {phase.issueTemplate && (
        <Section title={t('phase.issueTemplate')}>
          <IssueTemplateText
            template={phase.issueTemplate}
            linePath={linePath}
          />
        </Section>
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
