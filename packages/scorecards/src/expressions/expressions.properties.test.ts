import fc from 'fast-check';
import { FactValue } from '@waymark/plugin-waymark-common';
import { boundCost } from './boundCost';
import { compileExpression } from './compileExpression';
import { environment } from './environment';

const value: fc.Arbitrary<FactValue> = fc.oneof(
  fc.boolean(),
  fc.integer(),
  fc.string({ maxLength: 5 }),
  fc.constant(null),
  fc.array(fc.boolean(), { maxLength: 4 }),
);
const facts = fc
  .dictionary(fc.constantFrom('a', 'b', 'c'), fc.record({ value }))
  .map(entries => new Map(Object.entries(entries)));

// Any combination of what a check may say.
const { expression } = fc.letrec<{ expression: string }>(tie => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(
      'facts.a',
      'facts.b',
      'facts.c',
      'facts.a == 1',
      'has(facts.b.x)',
      'facts.c.exists(x, x)',
      'facts.c.all(x, x || facts.a)',
      'facts.a in facts.c',
      'facts.b > 1',
    ),
    tie('expression').map(it => `!(${it})`),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('&&', '||', '==', '!='),
        tie('expression'),
      )
      .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(
        ([condition, then, otherwise]) =>
          `(${condition}) ? (${then}) : (${otherwise})`,
      ),
  ),
}));

describe('expressions over facts', () => {
  it('keep their value when more becomes known', () => {
    fc.assert(
      fc.property(
        expression,
        facts,
        fc.constantFrom('a', 'b', 'c'),
        (text, known, gone) => {
          const { evaluate } = compileExpression(text, 'bool');
          const fewer = new Map(known);
          fewer.delete(gone);
          const before = evaluate(fewer);
          const after = evaluate(known);
          // What had a value keeps it, but for facts whose types no longer fit.
          const isKept =
            before.value === undefined ||
            after.value === before.value ||
            after.problem !== undefined;
          expect(isKept).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never throw, whatever is observed', () => {
    fc.assert(
      fc.property(expression, fc.jsonValue(), fc.jsonValue(), (text, a, c) => {
        const outcome = compileExpression(text, 'bool').evaluate(
          new Map([
            ['a', { value: a as FactValue }],
            ['c', { value: c as FactValue }],
          ]),
        );
        expect(typeof (outcome.value ?? outcome.problem?.kind)).toMatch(
          /boolean|string/,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('cost more where facts are larger', () => {
    const { ast } = environment.parse(
      'facts.l.exists(x, facts.l.exists(y, x == y))',
    );
    const costOf = (count: number) =>
      boundCost(ast, { l: Array.from({ length: count }, () => 'x') });
    expect(costOf(100) / costOf(10)).toBeGreaterThan(50);
    expect(costOf(100) / costOf(10)).toBeLessThan(150);
  });
});
