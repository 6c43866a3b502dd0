import { CheckReport } from '@waymark/plugin-waymark-common';

const DAY = 24 * 3_600_000;

/** So many days ago, ISO 8601 in UTC. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY).toISOString();
}

/** A check that passes, unless said otherwise. */
export function check(
  id: string,
  title: string,
  said: Partial<CheckReport> = {},
): CheckReport {
  return {
    id,
    title,
    required: false,
    importance: 'medium',
    verdict: 'pass',
    since: daysAgo(30),
    facts: [],
    missing: [],
    ...said,
  };
}

/** Checks with every verdict, of four levels. */
export function exampleChecks(): CheckReport[] {
  return [
    check('readme', 'The repository has a README', {
      level: 'alpha',
      required: true,
      category: 'Documentation',
      expression: 'facts.repository.readme',
      facts: [
        {
          name: 'repository.readme',
          value: true,
          observedAt: daysAgo(1),
          stale: false,
        },
      ],
    }),
    check('license', 'The repository has a licence', {
      level: 'beta',
      required: true,
      importance: 'high',
      category: 'Documentation',
      detail: 'licence: MIT',
    }),
    check('error-budget', 'An error budget is left', {
      level: 'rc',
      required: true,
      category: 'Operations',
      verdict: 'unknown',
      since: daysAgo(5),
      reason: {
        kind: 'missing-fact',
        message: 'Nobody observed slo.budget.',
      },
      expression: 'facts.slo.budget > 0',
      missing: [
        {
          name: 'slo.budget',
          description: 'What is left of the error budget',
          declared: true,
        },
        { name: 'slo.bugdet', declared: false },
      ],
    }),
    branchProtection(),
    coverage(),
    restoreDrill(),
    check('region', 'It runs in two regions', {
      level: 'v1',
      required: true,
      category: 'Operations',
      verdict: 'not-applicable',
      reason: {
        kind: 'other-entities',
        message: 'The check is about other entities.',
      },
    }),
    penetrationTest(),
    check('chat', 'It names a chat channel', {
      importance: 'low',
      verdict: 'fail',
      reason: { kind: 'not-true', message: 'The expression is false.' },
      remediation: {
        text: 'Add a link of type chat.',
        url: 'data:text/html,not-a-page',
      },
    }),
  ];
}

function branchProtection(): CheckReport {
  return check('branch-protection', 'The main branch is protected', {
    description: 'What is not reviewed is not released.',
    level: 'rc',
    required: true,
    importance: 'critical',
    category: 'Security',
    verdict: 'fail',
    since: daysAgo(20),
    reason: { kind: 'not-true', message: 'The expression is false.' },
    detail: 'protection: off',
    expression: 'facts.repository.protection',
    facts: [
      {
        name: 'repository.protection',
        value: false,
        observedAt: daysAgo(1),
        source: 'github',
        evidence: 'https://github.com/example/checkout/settings/branches',
        description: 'Whether the main branch is protected',
      },
      {
        name: 'repository.topics',
        value: ['shop', 'payments'],
        observedAt: daysAgo(1),
        evidence: 'data:text/html,not-a-page',
      },
    ].map(it => ({ ...it, stale: false })),
    remediation: {
      text: 'Require a review on the main branch.',
      url: 'https://docs.example/branches',
    },
  });
}

function coverage(): CheckReport {
  return check('coverage', 'Tests have covered 80 % of lines for a month', {
    level: 'rc',
    required: true,
    category: 'Quality',
    verdict: 'fail',
    since: daysAgo(12),
    reason: {
      kind: 'not-held',
      message: 'It is true, but not for long enough.',
    },
    expression: 'facts.tests.coverage >= 80',
    heldFor: 30 * DAY,
    heldSince: daysAgo(12),
    freshFor: 7 * DAY,
    dueAt: daysAgo(-18),
    facts: [
      {
        name: 'tests.coverage',
        value: 81.5,
        unit: '%',
        observedAt: daysAgo(1),
        stale: false,
        source: 'ci',
      },
    ],
    remediation: { text: 'Keep the coverage up.' },
  });
}

function restoreDrill(): CheckReport {
  return check('restore-drill', 'A restore drill succeeded', {
    level: 'rc',
    required: true,
    importance: 'high',
    category: 'Operations',
    verdict: 'stale',
    since: daysAgo(3),
    reason: {
      kind: 'attestation-expired',
      message: 'The last attestation has expired.',
    },
    attest: { every: 30 * DAY, evidence: 'required', by: 'owner' },
    attestation: {
      by: 'user:default/ada',
      at: daysAgo(33),
      evidence: 'https://wiki.example/drill',
      until: daysAgo(3),
    },
  });
}

function penetrationTest(): CheckReport {
  return check('penetration-test', 'A penetration test was passed', {
    level: 'v1',
    required: true,
    importance: 'critical',
    category: 'Security',
    verdict: 'exempt',
    since: daysAgo(10),
    reason: { kind: 'exempted', message: 'It is passed over.' },
    exemption: {
      reason: 'The test is booked.',
      requestedBy: 'user:default/ada',
      approvedBy: 'group:default/security',
      until: daysAgo(-50),
      passesOver: 'fail',
    },
  });
}
