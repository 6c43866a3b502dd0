import {
  EntityReadinessOverview,
  ScorecardHistoryPoint,
} from '@waymark/plugin-waymark-common';
import { LibraryScorecard } from '../definitions';
import { StoredStanding } from '../ScorecardStore';
import { toGateReport } from './toGateReport';
import { toIsoTime } from './toIsoTime';
import { toLevels } from './toLevels';

/** What the card shows of an entity. */
export function toReadinessOverview(
  standing: StoredStanding,
  library: ReadonlyMap<string, LibraryScorecard>,
): EntityReadinessOverview {
  const { evaluatedAt, findings, scorecards } = standing;
  if (evaluatedAt === undefined) {
    return { state: 'pending', scorecard: null, others: [], findings };
  }
  const [first, ...others] = scorecards;
  const defined = first && library.get(first.name);
  if (!first || !defined) {
    return { state: 'none', scorecard: null, others: [], findings };
  }
  const next = standing.levels.find(({ verdict }) => verdict !== 'pass');
  const source = { defined, checks: standing.openChecks };
  return {
    state: 'ready',
    scorecard: {
      name: first.name,
      title: defined.scorecard.definition.title,
      score: first.score,
      coverage: first.coverage,
      level: first.level ?? null,
      levels: toLevels(first.name, standing.levels).map(
        ({ name, verdict, reached }) => ({ name, verdict, reached }),
      ),
      nextGate: next ? toGateReport(next, source, evaluatedAt) : null,
      evaluatedAt: toIsoTime(evaluatedAt),
      definitionError: defined.error,
      trend: standing.trend.map(toTrendPoint),
    },
    others: others.map(({ name, score, level = null }) => ({
      name,
      title: library.get(name)?.scorecard.definition.title ?? name,
      score,
      level,
    })),
    findings,
  };
}

function toTrendPoint(point: ScorecardHistoryPoint) {
  const { at, score, level, definitionChanged } = point;
  return { at, score, level, definitionChanged };
}
