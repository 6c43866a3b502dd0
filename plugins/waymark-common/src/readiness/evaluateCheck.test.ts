import { CompiledCheck } from './CompiledScorecard';
import { evaluateCheck } from './evaluateScorecard';
import { EvaluationContext } from './EvaluationContext';
import { checkOf, contextOf, DAY, NOW } from './exampleChecks';
import { FactChange } from './Fact';
import { Attestation, Exemption } from './grants';
import { AttestationRule } from './Scorecard';

const EXEMPTION: Exemption = {
  checkId: 'check',
  reason: 'Moves away in July',
  requestedBy: 'user:default/ada',
  approvedBy: 'user:default/bob',
  until: NOW + 9 * DAY,
};
const RULE: AttestationRule = {
  every: 30 * DAY,
  evidence: 'optional',
  by: 'owner',
};

function attested(
  rule: Partial<AttestationRule>,
  ...attestations: Partial<Attestation>[]
): [CompiledCheck, EvaluationContext] {
  const { pass, ...check } = checkOf({ attest: { ...RULE, ...rule } });
  return [
    check,
    contextOf(
      {},
      {
        attestations: attestations.map(it => ({
          checkId: 'check',
          by: 'user:default/ada',
          at: NOW,
          ...it,
        })),
      },
    ),
  ];
}

function observedBefore(age: number, value = true): EvaluationContext {
  return contextOf(
    {},
    {
      facts: new Map([
        ['fact', { name: 'fact', value, observedAt: NOW - age }],
      ]),
    },
  );
}

function heldSince(
  ...changes: [boolean | undefined, number][]
): EvaluationContext {
  const history: FactChange[] = changes.map(([value, age]) => ({
    value: value ?? 'nonsense',
    since: NOW - age * DAY,
  }));
  return contextOf({ fact: true }, { history: new Map([['fact', history]]) });
}

interface Case {
  desc: string;
  input: [CompiledCheck, EvaluationContext];
  verdict: string;
  reason?: string;
  /** Days from now. */
  due?: number;
}

const cases: Case[] = [
  {
    desc: 'true',
    input: [checkOf(), contextOf({ fact: true })],
    verdict: 'pass',
  },
  {
    desc: 'false',
    input: [checkOf(), contextOf({ fact: false })],
    verdict: 'fail',
    reason: 'not-true',
  },
  {
    desc: 'never observed',
    input: [checkOf(), contextOf({})],
    verdict: 'unknown',
    reason: 'missing-fact',
  },
  {
    desc: 'of another type',
    input: [checkOf(), contextOf({ fact: 1 })],
    verdict: 'unknown',
    reason: 'type-error',
  },
  {
    desc: 'a broken definition',
    input: [
      {
        ...checkOf(),
        problem: { kind: 'broken-definition', message: 'It is wrong.' },
      },
      contextOf({ fact: true }),
    ],
    verdict: 'unknown',
    reason: 'broken-definition',
  },
  {
    desc: 'still fresh',
    input: [checkOf({ freshFor: 7 * DAY }), observedBefore(3 * DAY)],
    verdict: 'pass',
    due: 4,
  },
  {
    desc: 'false, and still fresh',
    input: [checkOf({ freshFor: 7 * DAY }), observedBefore(3 * DAY, false)],
    verdict: 'fail',
    reason: 'not-true',
    due: 4,
  },
  {
    desc: 'observed just too long ago',
    input: [checkOf({ freshFor: 7 * DAY }), observedBefore(7 * DAY)],
    verdict: 'stale',
    reason: 'stale-fact',
  },
  {
    desc: 'stale by the schema of the fact',
    input: [
      checkOf(),
      {
        ...observedBefore(2 * DAY),
        schemas: new Map([['fact', { freshFor: DAY }]]),
      },
    ],
    verdict: 'stale',
    reason: 'stale-fact',
  },
  {
    desc: 'fresh by the check, stale by the schema',
    input: [
      checkOf({ freshFor: 3 * DAY }),
      {
        ...observedBefore(2 * DAY),
        schemas: new Map([['fact', { freshFor: DAY }]]),
      },
    ],
    verdict: 'pass',
    due: 1,
  },
  {
    desc: 'about other entities',
    input: [
      { ...checkOf(), appliesTo: ({ kind }) => kind === 'Component' },
      contextOf(
        { fact: false },
        { entity: { apiVersion: 'v1', kind: 'API', metadata: { name: 'x' } } },
      ),
    ],
    verdict: 'not-applicable',
    reason: 'other-entities',
  },
  {
    desc: 'held for long enough',
    input: [checkOf({ heldFor: 30 * DAY }), heldSince([false, 50], [true, 30])],
    verdict: 'pass',
  },
  {
    desc: 'false until lately',
    input: [checkOf({ heldFor: 30 * DAY }), heldSince([false, 50], [true, 12])],
    verdict: 'fail',
    reason: 'not-held',
    due: 18,
  },
  {
    desc: 'true for as long as is known',
    input: [checkOf({ heldFor: 30 * DAY }), heldSince([true, 12])],
    verdict: 'unknown',
    reason: 'held-unknown',
    due: 18,
  },
  {
    desc: 'of no value meanwhile',
    input: [
      checkOf({ heldFor: 30 * DAY }),
      heldSince([true, 50], [undefined, 20], [true, 10]),
    ],
    verdict: 'unknown',
    reason: 'held-unknown',
    due: 20,
  },
  {
    desc: 'false meanwhile, before it had no value',
    input: [
      checkOf({ heldFor: 30 * DAY }),
      heldSince([false, 50], [undefined, 20], [true, 10]),
    ],
    verdict: 'fail',
    reason: 'not-held',
    due: 10,
  },
  {
    desc: 'true now, where the history lags behind',
    input: [checkOf({ heldFor: 30 * DAY }), heldSince([false, 50])],
    verdict: 'fail',
    reason: 'not-held',
    due: 30,
  },
  {
    desc: 'never attested',
    input: attested({}),
    verdict: 'unknown',
    reason: 'not-attested',
  },
  {
    desc: 'attested',
    input: attested({}, { at: NOW - 50 * DAY }, { at: NOW - 10 * DAY }),
    verdict: 'pass',
    due: 20,
  },
  {
    desc: 'attested until a day',
    input: attested({}, { until: NOW + DAY }),
    verdict: 'pass',
    due: 1,
  },
  {
    desc: 'attested too long ago',
    input: attested({}, { at: NOW - 30 * DAY }),
    verdict: 'stale',
    reason: 'attestation-expired',
  },
  {
    desc: 'attested without evidence',
    input: attested({ evidence: 'required' }, {}),
    verdict: 'unknown',
    reason: 'evidence-missing',
    due: 30,
  },
  {
    desc: 'attested with evidence',
    input: attested({ evidence: 'required' }, { evidence: 'https://a.test' }),
    verdict: 'pass',
    due: 30,
  },
  {
    desc: 'exempt',
    input: [checkOf(), contextOf({ fact: false }, { exemptions: [EXEMPTION] })],
    verdict: 'exempt',
    reason: 'exempted',
    due: 9,
  },
  {
    desc: 'exempt, though it passes',
    input: [checkOf(), contextOf({ fact: true }, { exemptions: [EXEMPTION] })],
    verdict: 'pass',
  },
  {
    desc: 'exempt by nobody',
    input: [
      checkOf(),
      contextOf(
        { fact: false },
        { exemptions: [{ ...EXEMPTION, approvedBy: undefined }] },
      ),
    ],
    verdict: 'fail',
    reason: 'not-true',
  },
  {
    desc: 'exempt until now',
    input: [
      checkOf(),
      contextOf(
        { fact: false },
        { exemptions: [{ ...EXEMPTION, until: NOW }] },
      ),
    ],
    verdict: 'fail',
    reason: 'not-true',
  },
  {
    desc: 'with an exemption of another check',
    input: [
      checkOf(),
      contextOf(
        { fact: false },
        { exemptions: [{ ...EXEMPTION, checkId: 'other' }] },
      ),
    ],
    verdict: 'fail',
    reason: 'not-true',
  },
];

describe('evaluateCheck', () => {
  it.each(cases)('judges what is $desc', ({ input, verdict, reason, due }) => {
    const result = evaluateCheck(...input);
    expect({
      verdict: result.verdict,
      reason: result.reason?.kind,
      due: result.dueAt === undefined ? undefined : (result.dueAt - NOW) / DAY,
    }).toEqual({ verdict, reason, due });
  });

  it('explains what it rests on', () => {
    const context = contextOf({ other: 1 });
    const facts = new Map([
      ...context.facts,
      [
        'fact',
        {
          name: 'fact',
          value: false,
          observedAt: NOW - DAY,
          source: 'github',
          evidence: 'https://github.test/1',
        },
      ] as const,
    ]);
    expect(
      evaluateCheck(checkOf({ level: 'beta', importance: 'high' }), {
        ...context,
        facts,
        exemptions: [EXEMPTION],
      }),
    ).toEqual({
      checkId: 'check',
      verdict: 'exempt',
      level: 'beta',
      required: true,
      importance: 'high',
      reason: { kind: 'exempted', message: 'Moves away in July' },
      facts: [
        {
          name: 'fact',
          value: false,
          observedAt: NOW - DAY,
          age: DAY,
          stale: false,
          source: 'github',
          evidence: 'https://github.test/1',
        },
      ],
      missing: [],
      exemption: { ...EXEMPTION, passesOver: 'fail' },
      dueAt: NOW + 9 * DAY,
    });
    expect(evaluateCheck(checkOf(), contextOf({})).missing).toEqual(['fact']);
  });
});
