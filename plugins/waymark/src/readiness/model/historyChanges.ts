import { ScorecardHistoryPoint, Verdict } from '@waymark/plugin-waymark-common';

/** What was different from one moment on. */
export interface HistoryChange {
  /** ISO 8601 in UTC. */
  at: string;
  isFirst: boolean;
  definitionChanged: boolean;
  /** Where it is another. */
  level?: { from: string | null; to: string | null };
  /** Rounded, where it is another. */
  score?: { from: number | null; to: number | null };
  checks: ScorecardHistoryPoint['changes'];
}

/** What changed with each point, newest first; points with which nothing changed that people see are left out. */
export function historyChanges(
  points: readonly ScorecardHistoryPoint[],
): HistoryChange[] {
  return points
    .map((point, index) => changeOf(point, points[index - 1]))
    .filter(
      it =>
        it.isFirst ||
        it.definitionChanged ||
        it.level ||
        it.score ||
        it.checks.length > 0,
    )
    .reverse();
}

/** The verdicts of one check, newest first. */
export function checkHistory(
  points: readonly ScorecardHistoryPoint[],
  checkId: string,
): { at: string; from?: Verdict; to?: Verdict; definitionChanged: boolean }[] {
  return points
    .flatMap(({ at, changes, definitionChanged }, index) =>
      changes
        .filter(it => it.checkId === checkId)
        .map(({ from, to }) => ({
          at,
          from,
          to,
          definitionChanged: index > 0 && definitionChanged,
        })),
    )
    .reverse();
}

function changeOf(
  point: ScorecardHistoryPoint,
  before: ScorecardHistoryPoint | undefined,
): HistoryChange {
  const { at, changes } = point;
  if (!before) {
    // Everything is new with the first: naming it all would bury what came later.
    return { at, isFirst: true, definitionChanged: false, checks: [] };
  }
  const from = rounded(before.score);
  const to = rounded(point.score);
  return {
    at,
    isFirst: false,
    definitionChanged: point.definitionChanged,
    ...(before.level === point.level
      ? {}
      : { level: { from: before.level, to: point.level } }),
    ...(from === to ? {} : { score: { from, to } }),
    checks: changes,
  };
}

function rounded(score: number | null): number | null {
  return score === null ? null : Math.round(score);
}
