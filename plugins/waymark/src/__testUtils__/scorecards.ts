import {
  FactSourceStatus,
  Finding,
  GateReport,
  ScorecardDefinitionReport,
  ScorecardHistoryPoint,
  ScorecardReport,
} from '@waymark/plugin-waymark-common';
import { check, daysAgo, exampleChecks } from './checks';

/** What a backend knows of an entity's readiness. */
export interface ReadinessFixture {
  state: 'none' | 'pending' | 'ready';
  scorecards: ScorecardFixture[];
  optedOut: string[];
  sources: FactSourceStatus[];
  findings: Finding[];
  /** Of the phases of its roadmap. */
  gates: GateReport[];
  /** Of the first scorecard, oldest first. */
  history: ScorecardHistoryPoint[];
  /** All scorecards of the portal. */
  definitions: ScorecardDefinitionReport[];
}

/** A scorecard and what its checks came to, of which all else follows. */
export type ScorecardFixture = Pick<
  ScorecardReport,
  'name' | 'title' | 'description' | 'definitionError' | 'checks'
> & { levels: string[] };

/** A service at the level beta, whose checks come to every verdict there is. */
export function readinessFixture(): ReadinessFixture {
  return {
    state: 'ready',
    scorecards: [
      {
        name: 'production-readiness',
        title: 'Production readiness',
        description: 'What a service needs before customers depend on it.',
        levels: ['alpha', 'beta', 'rc', 'v1'],
        checks: exampleChecks(),
      },
      {
        name: 'api-quality',
        title: 'API quality',
        levels: ['documented'],
        checks: [
          check('definition', 'The API has a definition', {
            level: 'documented',
            required: true,
          }),
        ],
      },
    ],
    optedOut: ['cost-control'],
    sources: [
      { id: 'catalog', title: 'Catalog facts', observedAt: daysAgo(0) },
      { id: 'roadmap', title: 'Roadmap facts', observedAt: daysAgo(0) },
    ],
    findings: [],
    gates: [
      phaseGate('p1', 'Phase 1: Foundations', 2, 0, 0),
      phaseGate('p2', 'Phase 2: Artifact security', 6, 4, 1),
      phaseGate('p4', 'Phase 4: Second region', 0, 0, 0),
    ],
    history: historyPoints(),
    definitions: ['Production readiness', 'Cost control'].map(title => ({
      name: title.toLocaleLowerCase('en-US').replace(' ', '-'),
      title,
      version: 'f00dfeed',
      changedAt: daysAgo(3),
      location: 'https://github.com/example/scorecards/blob/main/all.yaml',
      levels: ['alpha', 'beta'],
      checks: [],
    })),
  };
}

function phaseGate(
  phaseId: string,
  title: string,
  required: number,
  failing: number,
  unknown: number,
): GateReport {
  const criteria = (verdict: 'fail' | 'unknown', count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${phaseId}/${verdict}-${index + 1}`,
      title: `Criterion ${verdict} ${index + 1}`,
      verdict,
      phaseId,
      line: 20 + index,
      ...(index === 0 && verdict === 'fail'
        ? { names: 'production-readiness:rc', contradicted: true }
        : {}),
    }));
  const rest = unknown ? 'unknown' : 'pass';
  return {
    name: `roadmap:${phaseId}`,
    kind: 'phase',
    title,
    verdict: failing ? 'fail' : rest,
    since: daysAgo(9),
    evaluatedAt: daysAgo(0),
    required,
    blockers: criteria('fail', failing),
    unknown: criteria('unknown', unknown),
  };
}

function historyPoints(): ScorecardHistoryPoint[] {
  const point = (
    days: number,
    score: number | null,
    level: string | null,
    changes: ScorecardHistoryPoint['changes'],
    definitionVersion = 'f00dfeed',
  ): ScorecardHistoryPoint => ({
    at: daysAgo(days),
    score,
    coverage: 0.8,
    level,
    definitionVersion,
    definitionChanged: false,
    changes,
  });
  return [
    point(80, 40, null, [{ checkId: 'license', to: 'fail' }], '0ddba11'),
    point(
      60,
      55,
      'alpha',
      [{ checkId: 'readme', from: 'fail', to: 'pass' }],
      '0ddba11',
    ),
    {
      ...point(40, null, 'alpha', [
        { checkId: 'branch-protection', to: 'unknown' },
        { checkId: 'lint', from: 'pass' },
      ]),
      definitionChanged: true,
    },
    point(20, 68.4, 'beta', [
      { checkId: 'license', from: 'fail', to: 'pass' },
      { checkId: 'branch-protection', from: 'unknown', to: 'fail' },
    ]),
    point(3, 62.2, 'beta', [
      { checkId: 'restore-drill', from: 'pass', to: 'stale' },
    ]),
  ];
}
