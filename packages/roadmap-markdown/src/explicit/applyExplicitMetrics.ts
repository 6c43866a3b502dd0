import { Finding, Metric, Phase } from '@waymark/plugin-waymark-common';
import { slug } from '../ids/slug';
import { missingPhase } from './applyExplicitPhases';
import { ExplicitMetric } from './ExplicitForm';
import { quoteValue } from './formFinding';

/** Lets an explicit form have its say on metrics: an entry changes the one that it means, else it is one of its own. */
export function applyExplicitMetrics(
  metrics: readonly Metric[],
  entries: readonly ExplicitMetric[],
  phases: readonly Phase[],
): { metrics: Metric[]; findings: Finding[] } {
  const applied = [...metrics];
  const findings: Finding[] = [];
  const lineOf = new Map(phases.map(({ id, line }) => [id, line]));
  for (const entry of entries) {
    const { id, phase, operator, value, unit, subject, place } = entry;
    const hasPhase = phase !== undefined && lineOf.has(phase);
    if (phase !== undefined && !hasPhase) {
      findings.push(missingPhase(place, `The metric ${quoteValue(id)}`, phase));
    }
    const said = {
      id,
      ...(operator && { operator }),
      ...(value !== undefined && { value }),
      ...(unit && { unit }),
      ...(subject && { subject }),
      ...(hasPhase && { phase }),
      foundBy: 'explicit' as const,
    };
    const at = indexOfMetric(applied, entry);
    if (at >= 0) {
      applied[at] = { ...applied[at], ...said };
    } else {
      applied.push({
        text: textOf(entry),
        line:
          place.file === undefined
            ? place.line
            : (hasPhase && lineOf.get(phase)) || 1,
        ...said,
      });
    }
  }
  return { metrics: applied, findings };
}

/** The metrics that stand in each phase, in the order of the document. */
export function metricsByPhase(
  metrics: readonly Metric[],
): ReadonlyMap<string, Metric[]> {
  const byPhase = new Map<string, Metric[]>();
  for (const metric of metrics) {
    for (const phase of phasesOf(metric)) {
      const own = byPhase.get(phase);
      if (own) {
        own.push(metric);
      } else {
        byPhase.set(phase, [metric]);
      }
    }
  }
  return byPhase;
}

// A column such as "Phase 4 Target" is one of that phase, wherever the table stands.
function phasesOf({ phase, targets = [] }: Metric): ReadonlySet<string> {
  const phases = [phase, ...targets.map(target => target.phase)];
  return new Set(phases.filter(each => each !== undefined));
}

// By its id, else by what it measures: in the phase that is named before elsewhere.
function indexOfMetric(
  metrics: readonly Metric[],
  { id, phase, subject }: ExplicitMetric,
): number {
  const byId = metrics.findIndex(metric => metric.id === id);
  if (byId >= 0) {
    return byId;
  }
  const wanted = slug(subject ?? id);
  const isMeant = (metric: Metric) => slug(metric.subject ?? '') === wanted;
  const inPhase = metrics.findIndex(
    metric => isMeant(metric) && metric.phase === phase,
  );
  return inPhase >= 0 ? inPhase : metrics.findIndex(isMeant);
}

function textOf({
  id,
  subject,
  operator,
  value,
  unit,
}: ExplicitMetric): string {
  return [subject ?? id, operator, value, unit]
    .filter(part => part !== undefined)
    .join(' ');
}
