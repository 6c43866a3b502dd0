import fc from 'fast-check';
import { CompiledScorecard } from './CompiledScorecard';
import { evaluateScorecard } from './evaluateScorecard';
import { EvaluationContext } from './EvaluationContext';
import { checkOf, DAY, NOW } from './exampleChecks';
import { Fact, FactChange } from './Fact';
import { IMPORTANCE_WEIGHTS, Importance } from './importance';
import { scoreResults } from './score';
import { VERDICTS } from './verdicts';

const LEVELS = ['alpha', 'beta', 'rc'];
const IDS = ['c0', 'c1', 'c2', 'c3', 'c4'];
const importance = fc.constantFrom(
  ...(Object.keys(IMPORTANCE_WEIGHTS) as Importance[]),
);
const days = (most: number) => fc.nat({ max: most }).map(count => count * DAY);
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });

const check = fc
  .record({
    level: fc.constantFrom(...LEVELS),
    required: fc.boolean(),
    importance,
    freshFor: maybe(days(6).map(it => it + DAY)),
    heldFor: maybe(days(6).map(it => it + DAY)),
    attest: maybe(
      fc.record({
        every: days(6).map(it => it + DAY),
        evidence: fc.constantFrom('required' as const, 'optional' as const),
        by: fc.constant('owner' as const),
      }),
    ),
  })
  .map(({ freshFor, heldFor, attest, ...more }) =>
    attest ? { ...more, attest } : { ...more, freshFor, heldFor },
  );

const scorecard: fc.Arbitrary<CompiledScorecard> = fc
  .array(check, { minLength: 1, maxLength: IDS.length })
  .map(written => {
    const checks = written.map((it, at) =>
      checkOf({ id: IDS[at], ...it }, `f${at % 3}`),
    );
    return {
      definition: {
        name: 'card',
        title: 'Card',
        levels: LEVELS,
        checks: checks.map(({ definition }) => definition),
      },
      appliesTo: () => true,
      checks,
    };
  });

// A history of days, the last of which is what is observed now.
const history: fc.Arbitrary<FactChange[]> = fc
  .uniqueArray(fc.nat({ max: 10 }), { minLength: 1, maxLength: 5 })
  .chain(ages =>
    fc.tuple(
      fc.constant([...ages].sort((a, b) => b - a)),
      fc.array(fc.constantFrom(true, true, true, false, 'no truth value'), {
        minLength: ages.length,
        maxLength: ages.length,
      }),
    ),
  )
  .map(([ages, values]) =>
    ages.map((age, at) => ({ value: values[at], since: NOW - age * DAY })),
  );

const context: fc.Arbitrary<EvaluationContext> = fc
  .record({
    histories: fc.dictionary(fc.constantFrom('f0', 'f1', 'f2'), history),
    observed: days(10),
    attestations: fc.array(
      fc.record({
        checkId: fc.constantFrom(...IDS),
        by: fc.constant('user:default/ada'),
        at: days(10).map(age => NOW - age),
        evidence: maybe(fc.constant('https://evidence.test')),
        until: maybe(days(10).map(left => NOW - 3 * DAY + left)),
      }),
      { maxLength: 6 },
    ),
    exemptions: fc.array(
      fc.record({
        checkId: fc.constantFrom(...IDS),
        reason: fc.constant('Because'),
        requestedBy: fc.constant('user:default/ada'),
        approvedBy: maybe(fc.constant('user:default/bob')),
        until: days(8).map(left => NOW - 2 * DAY + left),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ histories, observed, ...more }) => {
    const entries = Object.entries(histories);
    const facts = entries.map(([name, changes]): [string, Fact] => {
      const { value, since } = changes.at(-1)!;
      const observedAt = Math.max(since, NOW - observed);
      return [name, { name, value: value ?? null, observedAt }];
    });
    return {
      now: NOW,
      facts: new Map(facts),
      history: new Map(entries),
      ...more,
    };
  });

const RANK = { fail: 0, unknown: 1, pass: 2 };

describe('evaluateScorecard', () => {
  it('scores from 0 to 100, covers from 0 to 1, and has no score without a verdict', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ verdict: fc.constantFrom(...VERDICTS), importance }),
        ),
        results => {
          const { score, coverage } = scoreResults(results);
          const isJudged = results.some(it => /pass|fail/.test(it.verdict));
          expect(score === null).toBe(!isJudged);
          expect(score ?? 0).toBeGreaterThanOrEqual(0);
          expect(score ?? 0).toBeLessThanOrEqual(100);
          expect(coverage ?? 0).toBeGreaterThanOrEqual(0);
          expect(coverage ?? 0).toBeLessThanOrEqual(1);
          expect(isJudged && coverage === null).toBe(false);
        },
      ),
    );
  });

  it('does not depend on the order of checks', () => {
    fc.assert(
      fc.property(scorecard, context, (card, known) => {
        const turned = evaluateScorecard(
          {
            ...card,
            definition: {
              ...card.definition,
              checks: [...card.definition.checks].reverse(),
            },
            checks: [...card.checks].reverse(),
          },
          known,
        );
        const straight = evaluateScorecard(card, known);
        expect(turned.score ?? -1).toBeCloseTo(straight.score ?? -1, 9);
        expect(turned.level).toBe(straight.level);
        expect(turned.dueAt).toBe(straight.dueAt);
        expect(turned.gates.map(it => it.verdict)).toEqual(
          straight.gates.map(it => it.verdict),
        );
        expect([...turned.checks].reverse()).toEqual(straight.checks);
      }),
    );
  });

  it('never lowers a score, a coverage or a gate by an exemption', () => {
    fc.assert(
      fc.property(scorecard, context, (card, known) => {
        const before = evaluateScorecard(card, { ...known, exemptions: [] });
        const after = evaluateScorecard(card, known);
        const lower = (before.score ?? 0) - 1e-9;
        expect(after.score ?? 100).toBeGreaterThanOrEqual(lower);
        expect(
          before.score !== null && before.score > 0 && after.score === null,
        ).toBe(false);
        after.gates.forEach((gate, at) =>
          expect(RANK[gate.verdict]).toBeGreaterThanOrEqual(
            RANK[before.gates[at].verdict],
          ),
        );
      }),
    );
  });

  it('passes no gate on missing data, and reaches no level above one that is missed', () => {
    fc.assert(
      fc.property(scorecard, context, (card, known) => {
        const { gates, checks, level } = evaluateScorecard(card, {
          ...known,
          facts: new Map(),
          history: new Map(),
          attestations: [],
          exemptions: [],
        });
        expect(new Set(checks.map(it => it.verdict))).toEqual(
          new Set(['unknown']),
        );
        gates.forEach(gate => {
          expect(gate.verdict).toBe(gate.required ? 'unknown' : 'pass');
          expect(gate.unknown).toHaveLength(gate.required);
        });
        const reached = LEVELS.indexOf(level ?? '');
        expect(gates.findIndex(it => it.verdict !== 'pass')).toBe(
          reached + 1 < LEVELS.length ? reached + 1 : -1,
        );
      }),
    );
  });

  it('passes no gate for the lack of a fact', () => {
    fc.assert(
      fc.property(
        scorecard,
        context,
        fc.constantFrom('f0', 'f1', 'f2'),
        (card, known, gone) => {
          const facts = new Map(known.facts);
          facts.delete(gone);
          const history_ = new Map(known.history);
          history_.delete(gone);
          const before = evaluateScorecard(card, known);
          const after = evaluateScorecard(card, {
            ...known,
            facts,
            history: history_,
          });
          after.gates.forEach((gate, at) => {
            const isNew =
              gate.verdict === 'pass' && before.gates[at].verdict !== 'pass';
            expect(isNew).toBe(false);
          });
        },
      ),
    );
  });

  it('changes by time alone at what is due, and not before', () => {
    fc.assert(
      fc.property(
        scorecard,
        context,
        fc.nat({ max: 999 }),
        (card, known, part) => {
          const verdictsAt = (now: number) =>
            evaluateScorecard(card, { ...known, now }).checks.map(
              it => it.verdict,
            );
          const { dueAt } = evaluateScorecard(card, known);
          const end = dueAt ?? NOW + 100 * DAY;
          const between = NOW + Math.floor(((end - NOW) * part) / 1000);
          expect(verdictsAt(between)).toEqual(verdictsAt(NOW));
          expect(verdictsAt(end - 1)).toEqual(verdictsAt(NOW));
        },
      ),
      { numRuns: 500 },
    );
  });
});
