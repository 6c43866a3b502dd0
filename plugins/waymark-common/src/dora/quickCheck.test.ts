import { QuickCheckAnswers, scoreQuickCheck } from './quickCheck';
import { QUICK_CHECK_BASELINES } from './quickCheckBaselines';

describe('scoreQuickCheck', () => {
  it.each([
    ['leadTime', 1, 0],
    ['leadTime', 6, 10],
    ['deploymentFrequency', 3.5, 5],
    ['failureRecovery', 4, 6],
    ['changeFailure', 0, 10],
    ['changeFailure', 100, 0],
    ['rework', 50, 5],
  ] as const)('scores %s %d as %d', (question, answer, score) => {
    const scores = scoreQuickCheck({ [question]: answer }, '2025');
    expect(scores[question]).toBe(score);
    expect(scores.average).toBe(score);
  });

  const best: QuickCheckAnswers = {
    leadTime: 6,
    deploymentFrequency: 6,
    failureRecovery: 6,
    changeFailure: 0,
    rework: 0,
  };
  it('averages what was answered; 2024 did not ask for rework', () => {
    expect(scoreQuickCheck(best, '2024').average).toBe(10);
    expect(scoreQuickCheck(best, '2025').average).toBe(10);
    const rework = { ...best, rework: 100 };
    expect(scoreQuickCheck(rework, '2024')).toMatchObject({
      rework: null,
      average: 10,
    });
    expect(scoreQuickCheck(rework, '2025').average).toBe(8);
    expect(scoreQuickCheck({}, '2025').average).toBeNull();
  });

  it.each([
    { leadTime: 0 },
    { deploymentFrequency: 7 },
    { failureRecovery: NaN },
    { changeFailure: 101 },
    { rework: -1 },
  ])('refuses %p', answers => {
    expect(() => scoreQuickCheck(answers, '2025')).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('has baselines whose averages are the means of their scores', () => {
    for (const { average, ...scores } of Object.values(QUICK_CHECK_BASELINES)) {
      const known = Object.values(scores).filter(score => score !== null);
      const sum = known.reduce((total, score) => total + score, 0);
      expect(average).toBeCloseTo(sum / known.length, 10);
    }
  });
});
