import { ScorecardHistoryPoint } from '@waymark/plugin-waymark-common';

/** A score that held from one moment until another. Epoch milliseconds. */
export interface ScoreSpan {
  from: number;
  to: number;
  score: number;
}

/** A level that held from one moment until another. Epoch milliseconds. */
export interface LevelSpan {
  from: number;
  to: number;
  level: string | null;
}

/** What a chart of a scorecard's history draws. */
export interface ScoreSeries {
  /** Runs of scores without a gap between them. */
  runs: ScoreSpan[][];
  levels: LevelSpan[];
  /** When another definition was evaluated than before. */
  definitionChanges: number[];
}

/** Each point holds until the next one, and the last until `to`. A point without a score leaves a gap. */
export function scoreSeries(
  points: readonly ScorecardHistoryPoint[],
  to: number,
): ScoreSeries {
  const runs: ScoreSpan[][] = [];
  const levels: LevelSpan[] = [];
  const definitionChanges: number[] = [];
  let run: ScoreSpan[] = [];
  points.forEach((point, index) => {
    const from = Date.parse(point.at);
    const next = points[index + 1];
    const end = next ? Date.parse(next.at) : to;
    if (point.score === null) {
      run = [];
    } else {
      if (!run.length) {
        runs.push(run);
      }
      run.push({ from, to: end, score: point.score });
    }
    const last = levels.at(-1);
    if (last && last.level === point.level) {
      last.to = end;
    } else {
      levels.push({ from, to: end, level: point.level });
    }
    if (index > 0 && point.definitionChanged) {
      definitionChanges.push(from);
    }
  });
  return { runs, levels, definitionChanges };
}

/**
 * The path of a run as steps, for SVG.
 *
 * @param scale - maps a moment and a score to the chart's units
 */
export function scorePath(
  run: readonly ScoreSpan[],
  scale: { x: (at: number) => number; y: (score: number) => number },
): string {
  return run
    .map(({ from, to, score }, index) =>
      index === 0
        ? `M${scale.x(from)} ${scale.y(score)}H${scale.x(to)}`
        : `V${scale.y(score)}H${scale.x(to)}`,
    )
    .join('');
}
