import {
  CollectorStatus,
  CollectorTarget,
  CollectorTargetState,
} from '@waymark/plugin-waymark-common';

const MINUTE = 60_000;

/** A collector and what it reads, as a backend knows them. */
export interface CollectorFixture {
  status: CollectorStatus;
  targets: CollectorTarget[];
}

const unreadable = {
  kind: 'forbidden',
  message: 'github.com does not let the portal read example/ledger.',
  remedy: 'Give the portal’s GitHub App access to the repository.',
};

/** Collectors in each state: one at work, one whose source fails, and one without any target. */
export function collectorFixtures(): CollectorFixture[] {
  const targets = [
    target('checkout', 'ready'),
    target('ledger', 'forbidden', { error: unreadable, lagSeconds: 5_400 }),
    target('catalogue', 'back-filling', { lastSuccessAt: null }),
    target('legacy-shop', 'archived'),
    ...Array.from({ length: 57 }, (_, index) =>
      target(`service-${String(index + 1).padStart(3, '0')}`, 'ready'),
    ),
    target('warehouse', 'failing', {
      lastSuccessAt: ago(26 * 60),
      lagSeconds: 86_400,
      error: {
        kind: 'unavailable',
        message: 'github.com answered with status 502.',
        remedy: 'It is tried again at the next turn.',
      },
    }),
  ];
  return [
    {
      targets,
      status: {
        id: 'github',
        title: 'GitHub',
        sampleData: true,
        lastRunAt: ago(3),
        lastSuccessAt: ago(3),
        lagSeconds: 86_400,
        targets: {
          ready: 58,
          'back-filling': 1,
          archived: 1,
          forbidden: 1,
          failing: 1,
        },
        errors: [
          { ...unreadable, message: 'May not be read', count: 1 },
          {
            kind: 'unavailable',
            message: 'The source did not answer',
            remedy: 'It is tried again at the next turn.',
            count: 1,
          },
        ],
        budgets: [
          {
            name: 'github.com/example',
            resource: 'points of GraphQL',
            limit: 5_000,
            remaining: 1_340,
            resetAt: ago(-22),
            pausedUntil: ago(-12),
            pauseReason: 'less than 30 % of the budget is left',
            observedAt: ago(3),
          },
          {
            name: 'github.com/example',
            resource: 'requests of REST',
            limit: null,
            remaining: null,
            resetAt: null,
            pausedUntil: null,
            observedAt: ago(3),
          },
        ],
        lastCycle: {
          startedAt: ago(4),
          finishedAt: ago(3),
          targets: 62,
          requests: 3,
          points: 7,
        },
      },
    },
    {
      targets: [],
      status: {
        id: 'prometheus',
        title: 'Prometheus',
        sampleData: false,
        lastRunAt: null,
        lastSuccessAt: null,
        lagSeconds: 0,
        targets: {},
        errors: [],
        budgets: [],
        lastCycle: null,
      },
    },
  ];
}

function target(
  name: string,
  state: CollectorTargetState,
  given: Partial<CollectorTarget> = {},
): CollectorTarget {
  return {
    name: `github.com/example/${name}`,
    url: `https://github.com/example/${name}`,
    state,
    entityRefs: [`component:default/${name}`],
    streams: [
      {
        name: 'deployments',
        cursor: ago(3),
        complete: state !== 'back-filling',
        stored: 131,
      },
      { name: 'commits', cursor: 'a94a8fe', complete: true, stored: 412 },
    ],
    attemptedAt: ago(3),
    lastSuccessAt: ago(3),
    dueAt: ago(-7),
    lagSeconds: 0,
    lastCycle: {
      startedAt: ago(4),
      finishedAt: ago(3),
      targets: 1,
      requests: 0.025,
      points: 0.06,
    },
    ...given,
  };
}

function ago(minutes: number): string {
  return new Date(Date.now() - minutes * MINUTE).toISOString();
}
