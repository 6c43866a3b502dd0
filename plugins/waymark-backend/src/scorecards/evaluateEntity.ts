import {
  evaluateScorecard,
  judgeRoadmapGates,
  ScorecardResult,
} from '@waymark/plugin-waymark-common';
import {
  EntityEvaluation,
  EvaluatedGate,
  EvaluatedScorecard,
  EvaluationRules,
  KnownEntity,
  ROADMAP_SCORECARD,
  UsableScorecard,
} from './EntityEvaluation';
import { readScorecardsAnnotation } from './readScorecardsAnnotation';

/**
 * Evaluates every scorecard that applies to an entity, and the gates of its roadmaps. Pure.
 *
 * @param now - epoch milliseconds
 */
export function evaluateEntity(
  known: KnownEntity,
  rules: EvaluationRules,
  now: number,
): EntityEvaluation {
  const names = new Set(
    rules.scorecards.map(({ scorecard }) => scorecard.definition.name),
  );
  const { optedOut, findings } = readScorecardsAnnotation(known.entity, names);
  const results: ScorecardResult[] = [];
  const scorecards: EvaluatedScorecard[] = [];
  const gates: EvaluatedGate[] = [];
  for (const usable of rules.scorecards) {
    const { definition, appliesTo } = usable.scorecard;
    if (optedOut.includes(definition.name) || !appliesTo(known.entity)) {
      continue;
    }
    const result = evaluateOne(usable, known, rules, now);
    results.push(result);
    scorecards.push({
      name: definition.name,
      version: usable.version,
      definition,
      score: result.score,
      coverage: result.coverage,
      level: result.level,
      checks: result.checks,
    });
    result.gates.forEach((gate, rung) =>
      gates.push({
        ...gate,
        kind: 'level',
        title: `${definition.title}: ${definition.levels[rung]}`,
      }),
    );
  }
  gates.push(...phaseGates(known, gates, now));
  return {
    entityRef: known.entityRef,
    scorecards,
    gates,
    optedOut,
    findings,
    hasStale: results.some(({ checks }) =>
      checks.some(({ facts }) => facts.some(({ stale }) => stale)),
    ),
    dueAt: earliest([
      ...results.map(({ dueAt }) => dueAt),
      ...endsOfCriteria(known, now),
    ]),
  };
}

function evaluateOne(
  { scorecard }: UsableScorecard,
  known: KnownEntity,
  { schemas }: EvaluationRules,
  now: number,
): ScorecardResult {
  const { name } = scorecard.definition;
  return evaluateScorecard(scorecard, {
    now,
    entity: known.entity,
    facts: known.facts,
    history: known.history,
    schemas,
    attestations: known.attestations.filter(it => it.scorecard === name),
    exemptions: known.exemptions.filter(it => it.scorecard === name),
  });
}

// A phase of two documents is that of the first.
function phaseGates(
  { phases, attestations }: KnownEntity,
  levels: readonly EvaluatedGate[],
  now: number,
): EvaluatedGate[] {
  const distinct = [
    ...new Map([...phases].reverse().map(it => [it.id, it])).values(),
  ].reverse();
  const verdicts = new Map(levels.map(({ name, verdict }) => [name, verdict]));
  const attested = attestations
    .filter(({ scorecard }) => scorecard === ROADMAP_SCORECARD)
    .filter(({ at, until = Infinity }) => at <= now && now < until)
    .map(({ checkId }) => checkId);
  return judgeRoadmapGates(distinct, {
    otherGate: name => verdicts.get(name),
    attested: new Set(attested),
  }).map((gate, at) => ({
    ...gate,
    kind: 'phase',
    title: distinct[at].title,
  }));
}

function endsOfCriteria({ attestations }: KnownEntity, now: number): number[] {
  return attestations
    .filter(({ scorecard }) => scorecard === ROADMAP_SCORECARD)
    .flatMap(({ at, until = Infinity }) => [at, until])
    .filter(instant => instant > now && instant < Infinity);
}

function earliest(
  instants: readonly (number | undefined)[],
): number | undefined {
  const known = instants.filter(it => it !== undefined);
  return known.length ? known.reduce((a, b) => Math.min(a, b)) : undefined;
}
