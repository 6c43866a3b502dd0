import { ScorecardReport } from '@waymark/plugin-waymark-common';
import { LibraryScorecard } from '../definitions';
import { StoredGate, StoredScorecard } from '../ScorecardStore';
import { ReportContext, toCheckReport } from './toCheckReport';
import { toIsoTime } from './toIsoTime';
import { toLevels } from './toLevels';

/**
 * A scorecard of one entity, in the words of its definition.
 *
 * @param gates - of the entity
 * @param evaluatedAt - epoch milliseconds
 */
export function toScorecardReport(
  stored: StoredScorecard,
  {
    defined,
    gates,
    evaluatedAt,
  }: {
    defined: LibraryScorecard;
    gates: readonly StoredGate[];
    evaluatedAt: number;
  },
  context: ReportContext,
): ScorecardReport {
  const { definition, checks } = defined.scorecard;
  const byId = new Map(checks.map(it => [it.definition.id, it]));
  const levels = toLevels(stored.name, gates);
  return {
    name: stored.name,
    title: definition.title,
    description: definition.description,
    definitionVersion: stored.version,
    definitionError: defined.error,
    score: stored.score,
    coverage: stored.coverage,
    level: stored.level ?? null,
    nextLevel: levels.find(({ reached }) => !reached)?.name ?? null,
    levels,
    checks: stored.checks.map(check =>
      toCheckReport(check, byId.get(check.checkId), context),
    ),
    evaluatedAt: toIsoTime(evaluatedAt),
  };
}
