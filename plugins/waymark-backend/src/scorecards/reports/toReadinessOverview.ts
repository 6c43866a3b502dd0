import {
  EntityReadinessOverview,
  ScorecardHistoryPoint,
} from '@waymark/plugin-waymark-common';
import { StoredStanding } from '../ScorecardStore';
import { toIsoTime } from './toIsoTime';

/** What the card shows of an entity. */
export function toReadinessOverview({
  evaluatedAt,
  findings,
  scorecards: [first, ...others],
  trend,
}: StoredStanding): EntityReadinessOverview {
  if (evaluatedAt === undefined || !first) {
    const state = evaluatedAt === undefined ? 'pending' : 'none';
    return { state, scorecard: null, others: [], findings };
  }
  const { name, score, coverage, level = null, standing, error } = first;
  const { title, levels, nextGate } = standing;
  const time = toIsoTime(evaluatedAt);
  return {
    state: 'ready',
    scorecard: {
      name,
      title,
      score,
      coverage,
      level,
      levels,
      // What came to the same is not written again: it is as it was found last.
      nextGate: nextGate ? { ...nextGate, evaluatedAt: time } : null,
      evaluatedAt: time,
      definitionError: error,
      trend: trend.map(toTrendPoint),
    },
    others: others.map(it => ({
      name: it.name,
      title: it.standing.title,
      score: it.score,
      level: it.level ?? null,
    })),
    findings,
  };
}

function toTrendPoint(point: ScorecardHistoryPoint) {
  const { at, score, level, definitionChanged } = point;
  return { at, score, level, definitionChanged };
}
