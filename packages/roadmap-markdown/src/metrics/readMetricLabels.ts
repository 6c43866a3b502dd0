import { RootContent } from 'mdast';
import { Metric } from '@waymark/plugin-waymark-common';
import { BlockLabel, readBlockLabels } from '../labels/readBlockLabels';
import { classifySection } from '../outline/classifySection';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { DraftMetric, MetricPlace } from './DraftMetric';
import { readStatement } from './readStatement';
import { cleanSubject } from './subject';

const CALENDAR_UNITS: ReadonlySet<string | undefined> = new Set([
  'd',
  'wk',
  'mo',
  'quarter',
  'y',
]);

/** What a block states in labels. */
export interface MetricLabels {
  metrics: DraftMetric[];
  /** Whether there is nothing else in it. */
  isWhole: boolean;
}

/**
 * The metrics that labels of a block state: `**Target**: 99.9 % availability`, `**SLO**: P99 < 300 ms`.
 *
 * @param areMetrics - whether the block stands below words for metrics, so that any label with a figure is one
 */
export function readMetricLabels(
  block: RootContent,
  place: MetricPlace,
  areMetrics: boolean,
): MetricLabels {
  const { labels, hasMore } = readBlockLabels(block);
  const stated = labels.map(label =>
    isMetricLabel(label) || (areMetrics && !label.name)
      ? readLabel(label, place)
      : [],
  );
  return {
    metrics: stated.flat(),
    isWhole: !hasMore && stated.every(own => own.length > 0),
  };
}

function readLabel(
  { text, wholeValue, line }: BlockLabel,
  place: MetricPlace,
): DraftMetric[] {
  const label = isMetricLabel({ text }) ? undefined : cleanSubject(text);
  const read = readStatement(label ? `${label}: ${wholeValue}` : wholeValue);
  return read.filter(isMeasure).map(stated => ({
    ...stated,
    ...place,
    line,
    foundBy: 'label',
  }));
}

// "Target: 6 weeks" tells when, not what.
function isMeasure({ subject, unit }: Pick<Metric, 'subject' | 'unit'>) {
  return subject !== undefined || !CALENDAR_UNITS.has(unit);
}

function isMetricLabel({ text }: Pick<BlockLabel, 'text'>): boolean {
  const section = classifySection(text)?.name;
  const column = vocabulary.columns.get(normalisePhrase(text));
  return (
    section === 'metrics' ||
    (section === undefined && (column === 'target' || column === 'metric'))
  );
}
