import { List } from 'mdast';
import { Metric } from '@waymark/plugin-waymark-common';
import { classifySection } from '../outline/classifySection';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { isBesidePlan } from '../outline/sectionRules';
import { PhaseSection } from '../phases/PhaseSection';
import { EmojiStatuses } from '../status/emojiStatus';
import { DraftMetric, placeOfMetrics } from './DraftMetric';
import { metricIds } from './metricIds';
import { isBelowMetrics } from './isBelowMetrics';
import { countFigures, readMetricList } from './readMetricList';
import { readMetricLabels } from './readMetricLabels';
import { readMetricTable } from './readMetricTable';

/**
 * The metrics of the document, in its order: rows of tables that state targets, lists below words for metrics, and labels such as
 * `**Target**: …`. So do plain bullets of objectives, most of which state figures; those that were read as goals stay goals as well.
 * Criteria stay criteria, and figures in prose are left alone.
 */
export function readMetrics(reading: DocumentReading): Metric[] {
  const objectives = phasesOfObjectives(reading);
  const drafts = reading.blocks.flatMap(context =>
    reading.claims.has(context)
      ? readGoals(context, reading)
      : readBlock(context, reading, objectives),
  );
  const ids = metricIds(drafts);
  return drafts.map((draft, at) => ({ id: ids[at], ...draft }));
}

function readBlock(
  context: ContextualBlock,
  { claims, legend, phases }: DocumentReading,
  objectives: ReadonlySet<PhaseSection>,
): DraftMetric[] {
  const { block, section, phase } = context;
  const place = placeOfMetrics(context, phases);
  const areMetrics =
    isBelowMetrics(context) ||
    isFiguredGoals(context, legend) ||
    (isObjectiveList(context) && phase !== undefined && objectives.has(phase));
  if (block.type === 'table') {
    const metrics = readMetricTable(block, context, phases);
    if (metrics.length) {
      claims.take(context);
    }
    return metrics;
  }
  if (block.type === 'list' && areMetrics) {
    const { metrics, hasMore } = readMetricList(block, place, legend);
    if (metrics.length && !hasMore) {
      claims.take(context);
    }
    return metrics;
  }
  const isElsewhere = !areMetrics && isBesidePlan(section);
  const labels = isElsewhere
    ? undefined
    : readMetricLabels(block, place, areMetrics);
  if (labels?.metrics.length && labels.isWhole) {
    claims.take(context);
  }
  return labels?.metrics ?? [];
}

function readGoals(
  context: ContextualBlock,
  { legend, phases }: DocumentReading,
): DraftMetric[] {
  const { block } = context;
  if (block.type !== 'list' || !isFiguredGoals(context, legend)) {
    return [];
  }
  const place = placeOfMetrics(context, phases);
  return readMetricList(block, place, legend).metrics.filter(
    ({ value }) => value !== undefined,
  );
}

function isFiguredGoals(
  { block, section }: ContextualBlock,
  legend: EmojiStatuses,
): boolean {
  if (block.type !== 'list' || section?.name !== 'goals' || hasBoxes(block)) {
    return false;
  }
  const { bullets, figures } = countFigures(block, legend);
  return figures * 2 > bullets;
}

// A box makes an objective a task.
function hasBoxes({ children }: List): boolean {
  return children.some(({ checked }) => typeof checked === 'boolean');
}

/** The phases that are called objectives or targets, and whose plain bullets mostly state figures. */
function phasesOfObjectives({
  blocks,
  claims,
  legend,
}: DocumentReading): ReadonlySet<PhaseSection> {
  const counts = new Map<PhaseSection, { bullets: number; figures: number }>();
  for (const context of blocks) {
    const { block, phase } = context;
    if (
      phase &&
      block.type === 'list' &&
      isObjectiveList(context) &&
      !claims.has(context)
    ) {
      const own = countFigures(block, legend);
      const all = counts.get(phase) ?? { bullets: 0, figures: 0 };
      counts.set(phase, {
        bullets: all.bullets + own.bullets,
        figures: all.figures + own.figures,
      });
    }
  }
  return new Set(
    [...counts]
      .filter(([, { bullets, figures }]) => figures * 2 > bullets)
      .map(([phase]) => phase),
  );
}

function isObjectiveList({ block, phase, section }: ContextualBlock): boolean {
  const title = phase && classifySection(phase.section.title)?.name;
  return (
    section === undefined &&
    (title === 'goals' || title === 'metrics') &&
    block.type === 'list' &&
    !hasBoxes(block)
  );
}
