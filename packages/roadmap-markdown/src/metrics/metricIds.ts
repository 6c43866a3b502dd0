import { Metric } from '@waymark/plugin-waymark-common';
import { slug } from '../ids/slug';
import { uniqueIds } from '../ids/uniqueIds';

const LONGEST = 80;
// Headings are renumbered when others come or go.
const NUMBER = /^\d{1,3}(?:[.)]\s|(?:\.\d{1,3}){1,4}[.)]?\s)/;

type NamedMetric = Pick<
  Metric,
  'subject' | 'text' | 'phase' | 'group' | 'condition'
>;

// What tells metrics of one subject in one place apart.
const DETAILS: readonly ((metric: NamedMetric) => string)[] = [
  ({ condition }) => slugOf(condition ?? ''),
  ({ group }) => slugOf(group?.at(-1) ?? ''),
];

/**
 * An id for each metric: its phase, else the nearest heading above it, and its subject, so that it stays the same when its figure
 * moves and when other metrics come or go. Metrics of one subject in one place are told apart by their circumstances and groups;
 * those that have the same of these, too, are numbered in the order of the document.
 */
export function metricIds(metrics: readonly NamedMetric[]): string[] {
  let ids = metrics.map(metric => idOf([placeOf(metric), nameOf(metric)]));
  for (const detail of DETAILS) {
    const counts = new Map<string, number>();
    ids.forEach(id => counts.set(id, (counts.get(id) ?? 0) + 1));
    ids = ids.map((id, at) =>
      counts.get(id)! > 1 ? idOf([id, detail(metrics[at])]) : id,
    );
  }
  return uniqueIds(ids);
}

function placeOf({ phase, group }: NamedMetric): string {
  return phase ?? slugOf((group?.at(-1) ?? '').replace(NUMBER, ''));
}

function nameOf({ subject, text }: NamedMetric): string {
  return slugOf(subject ?? '') || slugOf(text) || 'metric';
}

function idOf(parts: readonly string[]): string {
  return [...new Set(parts.filter(part => part !== ''))].join('-');
}

function slugOf(text: string): string {
  return slug(text.slice(0, 4 * LONGEST))
    .slice(0, LONGEST)
    .replace(/-$/, '');
}
