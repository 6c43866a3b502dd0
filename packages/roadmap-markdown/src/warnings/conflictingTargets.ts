import {
  BaseFigure,
  Finding,
  isSameValue,
  Metric,
  MetricTarget,
  toBaseUnit,
} from '@waymark/plugin-waymark-common';
import { areOfDifferentThings } from '../metrics/areOfDifferentThings';
import { horizonOfTitle } from '../metrics/horizonOfTitle';
import { subjectKeys } from '../metrics/subjectKeys';
import { findTimeframe } from '../timeframe/findTimeframe';

/** A metric with a figure, ready to be compared. */
interface Stated {
  metric: Metric;
  figure: BaseFigure;
  /** The phase or time that it is to be reached by; absent where it holds for all of the plan. */
  horizon?: string;
  place: string;
}

// Each is compared with each other one of its subject.
const MOST_OF_A_SUBJECT = 30;

/** A target that contradicts another one, and where it stands. */
interface Contradiction extends MetricTarget {
  line: number;
}

/**
 * One warning for each subject that has different targets in different places. None for those under different circumstances or of
 * different things, for those of one list or table, and where a later phase or time only raises what an earlier one is to reach.
 *
 * @param metrics - in the order of the document
 */
export function conflictingTargetWarnings(
  metrics: readonly Metric[],
): Finding[] {
  return bySubject(metrics).flatMap(stated => {
    const stages = new Set(stated.flatMap(({ horizon }) => horizon ?? []));
    const conflicting = stated.flatMap((later, at) =>
      stated
        .slice(0, at)
        .flatMap(
          earlier => contradictionOf(earlier, later, stages.size > 1) ?? [],
        ),
    );
    const [{ metric }] = stated;
    return conflicting.length ? [toFinding(metric, conflicting)] : [];
  });
}

function bySubject(metrics: readonly Metric[]): Stated[][] {
  const named = metrics.filter(({ subject }) => subject !== undefined);
  const keys = subjectKeys(named.map(({ subject }) => subject!));
  const groups = new Map<string, Stated[]>();
  named.forEach((metric, at) => {
    const figure = toBaseUnit(metric);
    if (!figure) {
      return;
    }
    const key = `${keys[at]} in ${figure.dimension}`;
    const own = groups.get(key) ?? [];
    groups.set(key, own);
    if (own.length < MOST_OF_A_SUBJECT) {
      own.push({
        metric,
        figure,
        horizon: horizonOf(metric),
        place: [metric.phase ?? '', ...(metric.group ?? [])].join('\n'),
      });
    }
  });
  return [...groups.values()].filter(({ length }) => length > 1);
}

function horizonOf({
  phase,
  condition,
  group,
  targets = [],
}: Metric): string | undefined {
  return (
    targets.at(-1)?.column ??
    (condition && findTimeframe(condition)?.text) ??
    phase ??
    [...(group ?? [])]
      .reverse()
      .map(horizonOfTitle)
      .find(title => title !== undefined)
  );
}

/**
 * The two targets that contradict each other; `undefined` where they do not.
 *
 * @param isStaged - whether the subject has targets for several phases or times
 */
function contradictionOf(
  earlier: Stated,
  later: Stated,
  isStaged: boolean,
): Contradiction[] | undefined {
  if (!areComparable(earlier, later)) {
    return undefined;
  }
  const columnOfLater = columnFor(earlier.metric, later.metric);
  const columnOfEarlier = columnFor(later.metric, earlier.metric);
  if (columnOfLater ?? columnOfEarlier) {
    const pair = [
      { ...(columnOfEarlier ?? later.metric), line: later.metric.line },
      { ...(columnOfLater ?? earlier.metric), line: earlier.metric.line },
    ];
    return isSameTarget(pair[0], pair[1]) ? undefined : pair;
  }
  const isFine =
    isInColumns(earlier.metric, later) ||
    isInColumns(later.metric, earlier) ||
    isSameValue(earlier.figure.value, later.figure.value) ||
    isProgress(earlier, later, isStaged);
  return isFine ? undefined : [earlier.metric, later.metric];
}

function areComparable(earlier: Stated, later: Stated): boolean {
  const direction = directionOf(earlier) ?? directionOf(later);
  return (
    earlier.place !== later.place &&
    (directionOf(later) ?? direction) === direction &&
    isSameCondition(earlier, later) &&
    !areOfDifferentThings(earlier.metric, later.metric)
  );
}

/** Whether the one is only a step on the way to the other. */
function isProgress(
  earlier: Stated,
  later: Stated,
  isStaged: boolean,
): boolean {
  const direction = directionOf(later) ?? directionOf(earlier);
  const isRaised =
    direction === '<'
      ? later.figure.value < earlier.figure.value
      : later.figure.value > earlier.figure.value;
  const [lesser, greater] = isRaised ? [earlier, later] : [later, earlier];
  return (
    isStepTo(lesser, greater, isStaged) ||
    (isRaised && isBefore(earlier, later))
  );
}

function isBefore(earlier: Stated, later: Stated): boolean {
  return (
    earlier.horizon !== undefined &&
    later.horizon !== undefined &&
    earlier.horizon !== later.horizon
  );
}

/** Whether a table of steps, or one of several stages, leads to what holds for all of the plan. */
function isStepTo(lesser: Stated, greater: Stated, isStaged: boolean): boolean {
  const isStep =
    lesser.metric.targets !== undefined ||
    (isStaged && lesser.horizon !== undefined);
  return isStep && greater.horizon === undefined;
}

function isSameCondition({ metric: a }: Stated, { metric: b }: Stated) {
  return (
    a.condition === undefined ||
    b.condition === undefined ||
    a.condition === b.condition
  );
}

/** What a table with several targets states for the phase that the other metric stands in. */
function columnFor(
  { targets = [] }: Metric,
  { phase }: Metric,
): MetricTarget | undefined {
  return phase === undefined
    ? undefined
    : targets.find(
        target => target.phase === phase && target.value !== undefined,
      );
}

/** Whether a table with several targets states the other one among them. */
function isInColumns({ targets = [] }: Metric, { metric }: Stated): boolean {
  return targets.some(target => isSameTarget(target, metric));
}

function isSameTarget(a: MetricTarget, b: MetricTarget): boolean {
  const [own, other] = [toBaseUnit(a), toBaseUnit(b)];
  return (
    own !== undefined &&
    own.dimension === other?.dimension &&
    isSameValue(own.value, other.value)
  );
}

function directionOf({ metric: { operator } }: Stated): string | undefined {
  return operator === '=' ? undefined : operator?.charAt(0);
}

function toFinding(
  { subject }: Metric,
  conflicting: readonly Contradiction[],
): Finding {
  const sorted = [...conflicting].sort((a, b) => a.line - b.line);
  const distinct = sorted.filter(
    (target, at) =>
      sorted.findIndex(other => isSameTarget(other, target)) === at,
  );
  const targets = distinct.map(
    target => `${figureText(target)} on line ${target.line}`,
  );
  return {
    kind: 'conflicting-targets',
    line: sorted[0].line,
    message: `“${subject}” has different targets: ${targets.join(', ')}.`,
    remedy: 'State one target, or say under which circumstances each holds.',
  };
}

function figureText({ operator, value, unit }: MetricTarget): string {
  const sign = operator?.replace('<=', '≤').replace('>=', '≥');
  const space = unit?.startsWith('/') ? '' : ' ';
  return [sign, `${value}${unit ? space + unit : ''}`]
    .filter(part => part !== undefined)
    .join(' ');
}
