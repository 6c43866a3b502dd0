import {
  CheckReport,
  EntityGates,
  EntityReadinessOverview,
  EntityScorecardHistory,
  EntityScorecards,
  GateReport,
  ScorecardDefinitionList,
  ScorecardReport,
  judgeLevels,
  levelReached,
  scoreResults,
} from '@waymark/plugin-waymark-common';
import { daysAgo } from './checks';
import { ReadinessFixture, ScorecardFixture } from './scorecards';

const PAGE = 3;
const EVALUATED_DAYS_AGO = 10 / (24 * 60);

/** What the backend answers: scored and judged as it does, from the verdicts of the fixture. */
export function readinessAnswers(entityRef: string, fixture: ReadinessFixture) {
  const { state, scorecards, optedOut, sources, findings, history } = fixture;
  const isReady = state === 'ready';
  return {
    overview: (): EntityReadinessOverview => ({
      state,
      scorecard: isReady ? cardOf(scorecards[0]) : null,
      others: isReady ? scorecards.slice(1).map(reportOf) : [],
      findings,
    }),
    scorecards: (): EntityScorecards => ({
      entityRef,
      state,
      evaluatedAt: isReady ? daysAgo(EVALUATED_DAYS_AGO) : null,
      scorecards: isReady ? scorecards.map(reportOf) : [],
      optedOut,
      sources,
      findings,
    }),
    gates: (): EntityGates => ({
      entityRef,
      evaluatedAt: daysAgo(EVALUATED_DAYS_AGO),
      gates: [
        ...(isReady ? scorecards.flatMap(gatesOf) : []),
        ...fixture.gates,
      ],
    }),
    history: (name: string, query: URLSearchParams): EntityScorecardHistory => {
      const start = Number(query.get('cursor') ?? 0);
      const end = start + PAGE;
      const points = name === scorecards[0].name ? history : [];
      return {
        entityRef,
        scorecard: name,
        points: points.slice(start, end),
        ...(end < points.length ? { nextCursor: String(end) } : {}),
      };
    },
    definitions: (): ScorecardDefinitionList => ({
      scorecards: fixture.definitions,
      locations: [],
    }),
  };
}

function cardOf(
  scorecard: ScorecardFixture,
): EntityReadinessOverview['scorecard'] {
  const report = reportOf(scorecard);
  return {
    ...report,
    nextGate: gatesOf(scorecard).find(it => it.verdict !== 'pass') ?? null,
    trend: [],
  };
}

function gatesOf(scorecard: ScorecardFixture): GateReport[] {
  const { name, title, levels, checks } = scorecard;
  const requirementOf = ({ id }: { id: string }) =>
    checks.find(it => it.id === id)!;
  return judgeLevels(scorecard, checks.map(resultOf)).map((gate, rung) => ({
    ...gate,
    kind: 'level',
    title: `${title}: ${levels[rung]}`,
    since: daysAgo(20),
    evaluatedAt: daysAgo(EVALUATED_DAYS_AGO),
    blockers: gate.blockers.map(requirementOf),
    unknown: gate.unknown.map(requirementOf),
    name: `${name}:${levels[rung]}`,
  }));
}

function reportOf(scorecard: ScorecardFixture): ScorecardReport {
  const { levels, checks } = scorecard;
  const gates = judgeLevels(scorecard, checks.map(resultOf));
  const reached = levelReached(gates);
  return {
    ...scorecard,
    ...scoreResults(checks),
    definitionVersion: 'f00dfeed',
    level: levels[reached] ?? null,
    nextLevel: levels[reached + 1] ?? null,
    levels: gates.map((gate, rung) => ({
      name: levels[rung],
      gate: gate.name,
      verdict: gate.verdict,
      reached: rung <= reached,
      required: gate.required,
      failing: gate.blockers.length,
      unknown: gate.unknown.length,
    })),
    evaluatedAt: daysAgo(EVALUATED_DAYS_AGO),
  };
}

function resultOf({ id, verdict }: CheckReport) {
  return { checkId: id, verdict };
}
