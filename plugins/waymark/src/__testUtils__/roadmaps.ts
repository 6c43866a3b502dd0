import {
  Criterion,
  EntityRoadmap,
  Finding,
  Phase,
  PhaseUnit,
  RoadmapDocument,
  RoadmapSource,
  RoadmapStatus,
  WorkItem,
  WorkState,
  emptyRoadmap,
  evaluateRoadmap,
} from '@waymark/plugin-waymark-common';

/** The day by which the fixtures are judged. */
export const TODAY = '2026-03-10';

/** A work item. */
export function workItem(
  line: number,
  state: WorkState,
  text: string,
  more: Partial<WorkItem> = {},
): WorkItem {
  return {
    line,
    foundBy: state === 'unknown' ? 'bullet' : 'checkbox',
    text,
    state,
    ...more,
  };
}

/** A criterion. */
export function criterion(
  line: number,
  state: WorkState,
  text: string,
): Criterion {
  return { line, foundBy: 'checkbox', kind: 'exit', text, state };
}

/** A phase. */
export function phase(
  id: string,
  line: number,
  title: string,
  more: Partial<Phase> = {},
): Phase {
  return {
    id,
    line,
    title,
    unit: 'phase',
    depth: 2,
    owners: [],
    goals: [],
    items: [],
    criteria: [],
    metrics: [],
    activities: [],
    dependsOn: [],
    checkboxes: { total: 0, done: 0 },
    origins: {},
    ...more,
  };
}

/** A document that was read without an error. */
export function document(
  phases: Phase[],
  more: {
    source?: Partial<RoadmapSource>;
    title?: string;
    warnings?: Finding[];
    error?: Finding;
  } = {},
): RoadmapDocument {
  const roadmap = {
    ...emptyRoadmap(more.warnings),
    title: more.title ?? 'Checkout roadmap',
    owner: 'group:default/payments',
    lastUpdated: '2026-03-01',
    phases,
    checkboxes: { total: 11, done: 5, inCodeFences: 2 },
  };
  const now = Date.now();
  return {
    source: {
      target: 'docs/ROADMAP.md',
      configuredBy: 'default',
      url: 'https://github.com/example/checkout/blob/main/docs/ROADMAP.md',
      ...more.source,
    },
    attemptedAt: new Date(now - 2 * 3_600_000).toISOString(),
    collectedAt: new Date(
      now - (more.error ? 27 : 2) * 3_600_000,
    ).toISOString(),
    changedAt: new Date(now - 6 * 24 * 3_600_000).toISOString(),
    error: more.error,
    roadmap,
    evaluation: evaluateRoadmap(roadmap, TODAY),
  };
}

/** The roadmap of an entity. */
export function entityRoadmap(
  entityRef: string,
  documents: RoadmapDocument[],
  findings: Finding[] = [],
): EntityRoadmap {
  const first = documents.find(it => it.roadmap?.phases.length);
  const family = first?.evaluation?.families[0];
  return {
    entityRef,
    attemptedAt: documents[0]?.attemptedAt ?? new Date().toISOString(),
    documents,
    current:
      first && family
        ? {
            target: first.source.target,
            phaseId: family.phaseId,
            nextPhaseId: family.nextPhaseId,
            reason: family.reason,
          }
        : null,
    findings,
  };
}

/** Eight phases in every status, with nested phases, a conflict and criteria. */
export function checkoutDocument(): RoadmapDocument {
  return document(
    [
      phase('p1', 9, 'Phase 1: Foundations ✅ COMPLETE', {
        status: 'complete',
        statusText: '✅ COMPLETE',
        timeframe: {
          line: 9,
          foundBy: 'heading',
          text: 'Q4 2025',
          start: '2025-10-01',
          end: '2025-12-31',
        },
        owners: ['group:default/platform'],
        items: [
          workItem(11, 'done', 'Continuous integration', { number: '1.1' }),
          workItem(12, 'done', 'Reproducible builds', { number: '1.2' }),
        ],
      }),
      phase('p2', 14, 'Phase 2: Artifact security ◐ PARTIAL', {
        status: 'partial',
        statusText: '◐ PARTIAL',
        timeframe: {
          line: 15,
          foundBy: 'label',
          text: 'January to March 2026',
          start: '2026-01-01',
          end: '2026-03-31',
        },
        owners: ['Team Control + DX', 'user:default/ada'],
        items: [
          workItem(18, 'done', 'Sign container images', {
            number: '2.1',
            group: ['Supply chain'],
            children: [
              workItem(19, 'done', 'Keys kept in the vault'),
              workItem(20, 'open', 'Keys rotated every 90 days'),
            ],
          }),
          workItem(21, 'partial', 'Publish a bill of materials', {
            number: '2.2',
            group: ['Supply chain'],
          }),
          workItem(24, 'open', 'Scan on every push', {
            group: ['Scanning'],
          }),
          workItem(25, 'dropped', 'Scan laptops', { group: ['Scanning'] }),
          workItem(26, 'open', 'Fuzz the parsers', {
            group: ['Scanning'],
            optional: true,
          }),
        ],
        criteria: [
          criterion(29, 'done', 'No critical finding is older than 7 days'),
          criterion(30, 'open', 'Every release is signed'),
        ],
        origins: { owners: { line: 16, foundBy: 'label' } },
      }),
      phase('p2a', 33, 'Pilot with the payments team', {
        status: 'in-progress',
        parent: 'p2',
        depth: 3,
        items: [workItem(34, 'unknown', 'Agree on a day')],
      }),
      phase('p3', 37, 'Phase 3: Observability', {
        status: 'complete',
        items: [
          workItem(39, 'done', 'Dashboards'),
          workItem(40, 'open', 'Alerts on the error budget'),
          workItem(41, 'open', 'Runbooks linked from alerts'),
        ],
      }),
      phase('p4', 44, 'Phase 4: Second region', {
        status: 'deferred',
        items: [workItem(46, 'unknown', 'Choose a region')],
      }),
      phase('p5', 49, 'Phase 5: Payment provider', {
        status: 'blocked',
        items: [workItem(51, 'open', 'Contract signed')],
      }),
      phase('p6', 54, 'Phase 6: Loyalty points', { status: 'cancelled' }),
      phase('p7', 57, 'Phase 7: Self-service refunds'),
      phase('p8', 60, 'Phase 8: Release orchestration', {
        status: 'planned',
        items: [workItem(62, 'open', 'One command releases everything')],
      }),
    ],
    {
      warnings: [
        {
          kind: 'template',
          message: 'The boxes in a code fence belong to a template.',
          line: 3,
        },
        {
          kind: 'status-progress-conflict',
          message: 'Phase 3 says complete, 2 items are open.',
          remedy: 'Correct its status, or tick the items.',
          line: 37,
        },
      ],
    },
  );
}

/** A second document, with horizons beside quarters. */
export function platformDocument(): RoadmapDocument {
  const quarter = (id: string, line: number, title: string, month: number) =>
    phase(id, line, title, {
      unit: 'quarter',
      timeframe: {
        line,
        foundBy: 'heading',
        text: title,
        start: `2026-${String(month).padStart(2, '0')}-01`,
        end: `2026-${String(month + 2).padStart(2, '0')}-${month === 1 ? 31 : 30}`,
      },
    });
  return document(
    [
      quarter('q1', 5, 'Q1 2026', 1),
      quarter('q2', 12, 'Q2 2026', 4),
      phase('now', 20, 'Next 30 days', {
        unit: 'horizon',
        items: [workItem(21, 'unknown', 'Talk to three customers')],
      }),
      phase('later', 25, 'Next 60 days', { unit: 'horizon' }),
    ],
    {
      title: 'Platform plan',
      source: { target: 'docs/PLATFORM.md', url: undefined },
    },
  );
}

/** Phases of which nothing but plain bullets is known. */
export function bulletsDocument(count: number, unit: PhaseUnit = 'milestone') {
  return document(
    Array.from({ length: count }, (_, index) =>
      phase(`m${index + 1}`, 5 + index * 4, `Milestone ${index + 1}: Step`, {
        unit,
        status: statusOf(index),
        items: [workItem(6 + index * 4, 'unknown', 'A plain bullet')],
      }),
    ),
  );
}

function statusOf(index: number): RoadmapStatus | undefined {
  return index < 10 ? 'complete' : undefined;
}
