import { RoadmapBurnUpPoint } from '@waymark/plugin-waymark-common';

/** The burn-up of one document, oldest point first. */
export interface BurnUpSeries {
  target: string;
  points: BurnUpStep[];
}

/** What was counted from one moment on. */
export interface BurnUpStep {
  /** Epoch milliseconds. */
  at: number;
  done: number;
  /** Done, open and partial. */
  known: number;
}

/** Puts the points of each document together, in the order in which the documents first come. */
export function burnUpSeries(
  points: readonly RoadmapBurnUpPoint[],
): BurnUpSeries[] {
  const series = new Map<string, BurnUpSeries>();
  for (const { target, at, done, open, partial } of points) {
    const entry = series.get(target) ?? { target, points: [] };
    entry.points.push({
      at: Date.parse(at),
      done,
      known: done + open + partial,
    });
    series.set(target, entry);
  }
  return [...series.values()];
}

/**
 * The path of a step chart, for SVG: a value holds from its moment until the next one, and the last until `to`.
 *
 * @param scale - maps a moment and a value to the chart's units
 */
export function stepPath(
  steps: readonly BurnUpStep[],
  valueOf: (step: BurnUpStep) => number,
  to: number,
  scale: { x: (at: number) => number; y: (value: number) => number },
): string {
  const [first, ...rest] = steps;
  if (!first) {
    return '';
  }
  const commands = [`M${scale.x(first.at)} ${scale.y(valueOf(first))}`];
  for (const step of rest) {
    commands.push(`H${scale.x(step.at)}`, `V${scale.y(valueOf(step))}`);
  }
  return [...commands, `H${scale.x(to)}`].join('');
}
