import { FactValue } from '@waymark/plugin-waymark-common';
import { compileExpression } from './compileExpression';
import { ExpressionError } from './ExpressionError';

const FACTS: Record<string, FactValue> = {
  'repository.license': 'Apache-2.0',
  'repository.homepage': null,
  'repository.stars': 3,
  'repository.topics': ['a', 'b'],
  'tests.coverage': 81.5,
  'branch-protection.enabled': true,
  deployment: { region: 'eu', replicas: 2 },
  'deployment.replicas': 5,
  numbers: Array.from({ length: 1000 }, (_, at) => at),
  services: [{ name: 'a', ok: true }, { name: 'b' }],
  prose: 'x'.repeat(20_000),
  hostile: JSON.parse('{"__proto__":{"admin":true}}'),
};

function evaluate(text: string, facts: Record<string, FactValue> = FACTS) {
  const { value, problem } = compileExpression(text, 'bool').evaluate(
    observed(facts),
  );
  return problem ? problem.kind : value;
}

function observed(facts: Record<string, FactValue>) {
  return new Map(
    Object.entries(facts).map(([name, value]) => [name, { value }]),
  );
}

function refusalOf(text: string): ExpressionError | undefined {
  try {
    compileExpression(text, 'bool');
    return undefined;
  } catch (error) {
    return error as ExpressionError;
  }
}

describe('compileExpression', () => {
  it.each([
    ['facts.repository.license != null', true],
    ['facts.repository.homepage != null', false],
    ['facts.repository.stars + 1 == 4', true],
    ['facts.tests.coverage - 1 >= 80', true],
    ['facts.repository.stars / 2 == 1.5', true],
    ['facts["branch-protection"].enabled', true],
    ['"b" in facts.repository.topics', true],
    ['facts.services.exists(s, s.name == "b")', true],
    ['facts.services.all(s, has(s.ok))', false],
    ['facts.numbers.filter(n, n > 990).size() == 9', true],
    ['facts.numbers.all(n, n < 1000)', true],
    ['size(facts.repository.license) == 10', true],
    ['string(facts.repository.homepage) == "null"', true],
    ['has(facts.deployment.region)', true],
    ['has(facts.deployment.zone)', false],
    ['facts.deployment.region == "eu"', true],
    ['facts.deployment.replicas == 5', true],
    // As CEL has it: whatever the missing one is, the result is the same.
    ['facts.tests.coverage > 80 || facts.tests.flaky', true],
    ['facts.tests.coverage < 80 && facts.tests.flaky', false],
  ])('evaluates %s', (text, expected) => {
    expect(evaluate(text)).toBe(expected);
  });

  it.each([
    ['facts.tests.flaky', 'missing-fact'],
    ['!facts.tests.flaky', 'missing-fact'],
    ['!has(facts.tests.flaky)', 'missing-fact'],
    ['!has(facts.nothing.at.all)', 'missing-fact'],
    ['!("flaky" in facts.tests)', 'missing-fact'],
    ['facts.repository == facts.repository', 'missing-fact'],
    ['facts.deployment.zone == "a"', 'missing-fact'],
    ['facts.numbers[1000] == 1', 'missing-fact'],
    ['facts.repository.license > 1', 'type-error'],
    ['facts.repository.license', 'type-error'],
    ['facts.repository.license && true', 'type-error'],
    ['facts.repository.stars.exists(s, true)', 'type-error'],
    ['int(facts.repository.license) == 1', 'type-error'],
    ['facts.deployment.constructor.name == "Object"', 'missing-fact'],
    ['facts.deployment.__proto__ == null', 'missing-fact'],
    ['facts.deployment["__proto__"] == null', 'missing-fact'],
    ['facts.__proto__.admin', 'missing-fact'],
    ['facts.repository.license.length > 1', 'missing-fact'],
  ])('tells why %s has no value', (text, expected) => {
    expect(evaluate(text)).toBe(expected);
  });

  it('takes what an observed value holds for a value, whatever its name', () => {
    expect(evaluate('facts.hostile["__proto__"].admin')).toBe(true);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('names what was not observed', () => {
    const { evaluate: run } = compileExpression('facts.a.b && facts.c', 'bool');
    expect(run(observed({ c: true }))).toEqual({
      problem: { kind: 'missing-fact', message: 'Not observed: a.b.' },
    });
  });

  it('tells which facts an expression reads', () => {
    const { reads } = compileExpression(
      'has(facts.a.b) && facts["a"].b == 1 && facts.c[facts.d] && [1].exists(x, x == facts.e)',
      'bool',
    );
    expect(reads).toEqual([
      { names: ['a.b', 'a'], asksPresence: true },
      { names: ['c'], asksPresence: false },
      { names: ['d'], asksPresence: false },
      { names: ['e'], asksPresence: false },
    ]);
  });

  it.each<[string, string | RegExp, boolean]>([
    ['facts.a ==', /Unexpected token/, false],
    ['facts.a + ', /Unexpected token/, false],
    ['nope == 1 && facts.a', /Unknown variable: nope/, false],
    ['now > facts.a', /Unknown variable: now/, false],
    ['facts.a == 1 ? 2 : 3', /gives a int, not a bool/, false],
    ['1 + "a" == facts.a', /no such overload/i, false],
    ['true', 'The expression reads no fact.', true],
    ['facts == facts', 'The facts are read without a name.', true],
    ['"a" in facts', 'The facts are read without a name.', true],
    ['facts.exists(f, f == "a")', 'The facts are read without a name.', true],
    ['facts["a.b"]', 'facts["a.b"] names a fact in one piece.', true],
    ['facts.a.exists(facts, facts)', /calls its entries "facts"/, true],
    ['facts.a.matches("(a+)+$")', 'There is no function matches().', true],
    ['cel.bind(x, facts.a, x)', 'There is no function bind().', true],
    ['bytes(facts.a).json().b', 'There is no function json().', true],
    [
      'facts.a.all(x, facts.a.all(y, facts.a.all(z, x == y)))',
      'all() stands within 2 others.',
      true,
    ],
    [`facts.a == "${'x'.repeat(2000)}"`, /more than 2000 characters/, true],
    [`${'('.repeat(200)}facts.a${')'.repeat(200)}`, /maxDepth/, true],
    [`facts.a == ${'1+'.repeat(300)}1`, /maxAstNodes/, true],
  ])('refuses expression %#', (text, message, isRefused) => {
    const error = refusalOf(text);
    expect(error).toBeInstanceOf(ExpressionError);
    expect(error?.message).toMatch(message);
    expect(error?.isRefused).toBe(isRefused);
  });

  it.each([
    'facts.numbers.all(x, facts.numbers.all(y, x * y >= 0))',
    'facts.numbers.map(x, facts.numbers).map(l, l + l).size() > 1',
    'facts.prose.split("").all(x, facts.prose.split("").all(y, x == y))',
    `[facts.prose]${'.map(a, a + a)'.repeat(25)}.size() > 1`,
    `[facts.numbers]${'.map(a, a + a)'.repeat(25)}[0].size() > 1`,
    'facts.numbers.exists(x, facts.numbers.exists(y, x.nope))',
    'facts.prose.contains(facts.prose + facts.prose)',
    `[facts.prose].map(s, ${Array(40).fill('s').join(' + ')}).join(facts.prose).split("x").size() > 1`,
  ])('has no value, within milliseconds, for expression %#', text => {
    const { evaluate: run } = compileExpression(text, 'bool');
    const facts = observed(FACTS);
    run(facts);
    const start = performance.now();
    expect(run(facts).problem?.kind).toBe('too-costly');
    expect(performance.now() - start).toBeLessThan(100);
  });

  it('ends within milliseconds where it is allowed to be as costly as possible', () => {
    const many = Array.from({ length: 50 }, (_, at) => at);
    const { evaluate: run } = compileExpression(
      'facts.many.exists(x, facts.many.exists(y, x.nope))',
      'bool',
    );
    const facts = observed({ many });
    run(facts);
    const start = performance.now();
    expect(run(facts).problem?.kind).toBe('missing-fact');
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('leaves the observed values and the stack traces of others alone', () => {
    const before = JSON.stringify(FACTS);
    const { stackTraceLimit } = Error;
    evaluate('facts.deployment.replicas == facts.deployment.zone');
    expect(JSON.stringify(FACTS)).toBe(before);
    expect(Error.stackTraceLimit).toBe(stackTraceLimit);
  });

  it('makes a text of what was found', () => {
    const { evaluate: run } = compileExpression(
      '"licence: " + string(facts.repository.license)',
      'string',
    );
    const licence = (value: FactValue) =>
      run(observed({ 'repository.license': value })).value;
    expect([licence('MIT'), licence(null), licence(3)]).toEqual([
      'licence: MIT',
      'licence: null',
      'licence: 3',
    ]);
  });
});
