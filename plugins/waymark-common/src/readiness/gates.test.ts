import { judgeGate, judgeLevels, levelReached } from './gates';
import { checkOf } from './exampleChecks';
import { Verdict, VERDICTS } from './verdicts';

const requirement = (verdict: Verdict, id: string = verdict) => ({
  id,
  verdict,
});

describe('judgeGate', () => {
  it.each<[Verdict[], string]>([
    [['pass', 'exempt', 'not-applicable'], 'pass'],
    [['pass', 'unknown'], 'unknown'],
    [['pass', 'stale'], 'unknown'],
    [['unknown', 'fail', 'pass'], 'fail'],
    [[], 'pass'],
  ])('takes %j as %s', (verdicts, expected) => {
    expect(
      judgeGate(
        'g',
        verdicts.map(it => requirement(it)),
      ).verdict,
    ).toBe(expected);
  });

  it('tells what fails, and what else is unknown', () => {
    expect(
      judgeGate(
        'card:rc',
        VERDICTS.map(it => requirement(it)),
      ),
    ).toEqual({
      name: 'card:rc',
      verdict: 'fail',
      blockers: [requirement('fail')],
      unknown: [requirement('unknown'), requirement('stale')],
      required: 6,
    });
  });
});

describe('judgeLevels', () => {
  const scorecard = {
    name: 'card',
    levels: ['alpha', 'beta', 'rc'],
    checks: [
      checkOf({ id: 'a', level: 'alpha' }),
      checkOf({ id: 'b', level: 'beta' }),
      checkOf({ id: 'wish', level: 'alpha', required: false }),
      checkOf({ id: 'r', level: 'rc' }),
    ].map(({ definition }) => definition),
  };
  const results = (a: Verdict, b: Verdict, r: Verdict) => [
    { checkId: 'a', verdict: a },
    { checkId: 'b', verdict: b },
    { checkId: 'r', verdict: r },
    { checkId: 'wish', verdict: 'fail' as const },
  ];

  it.each<[Verdict, Verdict, Verdict, string[], number]>([
    ['pass', 'pass', 'pass', ['pass', 'pass', 'pass'], 2],
    ['pass', 'exempt', 'not-applicable', ['pass', 'pass', 'pass'], 2],
    ['pass', 'stale', 'pass', ['pass', 'unknown', 'unknown'], 0],
    ['pass', 'unknown', 'fail', ['pass', 'unknown', 'fail'], 0],
    ['fail', 'pass', 'pass', ['fail', 'fail', 'fail'], -1],
  ])(
    'asks at %s, %s, %s for all that is below, too',
    (a, b, r, verdicts, reached) => {
      const gates = judgeLevels(scorecard, results(a, b, r));
      expect(gates.map(({ verdict }) => verdict)).toEqual(verdicts);
      expect(levelReached(gates)).toBe(reached);
    },
  );

  it('takes a check without a result as unknown', () => {
    expect(judgeLevels(scorecard, [])[1]).toMatchObject({
      name: 'card:beta',
      verdict: 'unknown',
      unknown: [{ id: 'a' }, { id: 'b' }],
    });
  });
});
