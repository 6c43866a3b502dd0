import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Box from '@material-ui/core/Box';
import { countProgress, Metric, Roadmap } from '@waymark/plugin-waymark-common';
import { ReactNode } from 'react';
import { waymarkTranslationRef } from '../../translation';
import { ItemTree } from '../items/ItemTree';
import { phaseTitleText } from '../model/phaseTitle';
import { CheckpointList } from './CheckpointList';
import { DecisionTable } from './DecisionTable';
import { DetailsPanel } from './DetailsPanel';
import { GuardrailList } from './GuardrailList';
import { MetricTable } from './MetricTable';
import { OtherSections } from './OtherSections';
import { PeopleTables } from './PeopleTables';
import { RiskTable } from './RiskTable';
import { ScheduleTables } from './ScheduleTables';
import { SupportTable } from './SupportTable';

/** What a document says besides its phases: a panel for each subject that it speaks of. */
export function DocumentDetails(props: {
  roadmap: Roadmap;
  linePath: (line: number) => string;
}) {
  const { roadmap, linePath } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const titles = new Map(
    roadmap.phases.map(phase => [phase.id, phaseTitleText(phase)]),
  );
  const phaseTitle = (id: string) => titles.get(id);
  const risks =
    roadmap.risks.length +
    roadmap.contingencies.length +
    (roadmap.buffer ? 1 : 0);
  const people =
    roadmap.responsibilities.length +
    roadmap.escalation.length +
    roadmap.contacts.length;
  const rows = roadmap.schedule.reduce((sum, it) => sum + it.entries.length, 0);
  const items = countProgress(roadmap.items);
  const known = items.done + items.open + items.partial;
  const shared = { linePath, phaseTitle };
  const panels: { name: string; count: number; note: string; of: ReactNode }[] =
    [
      {
        name: 'items',
        count: roadmap.items.length,
        note: known
          ? t('progress.items', { done: String(items.done), count: known })
          : String(roadmap.items.length),
        of: (
          <ItemTree
            label={t('details.items')}
            items={roadmap.items}
            linePath={linePath}
          />
        ),
      },
      {
        name: 'criteria',
        count: roadmap.criteria.length,
        note: String(roadmap.criteria.length),
        of: (
          <ItemTree
            label={t('details.criteria')}
            items={roadmap.criteria}
            linePath={linePath}
          />
        ),
      },
      {
        name: 'checkpoints',
        count: roadmap.checkpoints.length,
        note: String(roadmap.checkpoints.length),
        of: (
          <CheckpointList
            checkpoints={roadmap.checkpoints}
            linePath={linePath}
          />
        ),
      },
      {
        name: 'schedule',
        count: rows,
        note: t('details.rows', { count: rows }),
        of: <ScheduleTables schedules={roadmap.schedule} linePath={linePath} />,
      },
      {
        name: 'metrics',
        count: roadmap.metrics.length,
        note: notesOfMetrics(
          roadmap.metrics,
          t('details.withActual', {
            count: roadmap.metrics.filter(({ actual }) => actual).length,
          }),
        ),
        of: <MetricTable metrics={roadmap.metrics} {...shared} />,
      },
      {
        name: 'risks',
        count: risks,
        note: String(risks),
        of: <RiskTable roadmap={roadmap} {...shared} />,
      },
      {
        name: 'decisions',
        count: roadmap.decisions.length,
        note: String(roadmap.decisions.length),
        of: <DecisionTable decisions={roadmap.decisions} {...shared} />,
      },
      {
        name: 'guardrails',
        count: roadmap.guardrails.length,
        note: String(roadmap.guardrails.length),
        of: (
          <GuardrailList guardrails={roadmap.guardrails} linePath={linePath} />
        ),
      },
      {
        name: 'people',
        count: people,
        note: String(people),
        of: <PeopleTables roadmap={roadmap} linePath={linePath} />,
      },
      {
        name: 'support',
        count: roadmap.support.length,
        note: String(roadmap.support.length),
        of: <SupportTable support={roadmap.support} linePath={linePath} />,
      },
      {
        name: 'sections',
        count: roadmap.sections.length,
        note: t('details.sectionsNote', { count: roadmap.sections.length }),
        of: <OtherSections sections={roadmap.sections} {...shared} />,
      },
    ];
  const shown = panels.filter(({ count }) => count > 0);
  if (!shown.length) {
    return null;
  }
  return (
    <Box mt={2}>
      {shown.map(({ name, note, of }) => (
        <DetailsPanel
          key={name}
          title={t(`details.${name}` as 'details.metrics')}
          note={note}
        >
          {of}
        </DetailsPanel>
      ))}
    </Box>
  );
}

function notesOfMetrics(metrics: readonly Metric[], withActual: string) {
  const count = String(metrics.length);
  return metrics.some(({ actual }) => actual)
    ? `${count}, ${withActual}`
    : count;
}
