import { rolloutPercent } from './rolloutPercent';

describe('rolloutPercent', () => {
  it.each([
    ['Feature flag gradual enable (10%)', 10],
    ['Rollout to 75%, press call', 75],
    ['Canary 0.5 %', 0.5],
    ['50% of traffic', 50],
    ['Ramp 10-25%', 25],
    ['Roll out to 5%; then 20% traffic', 20],
    ['Full rollout', undefined],
    ['CPU at 80%', undefined],
    ['Rollout while errors stay <1%', undefined],
    ['Rollout to 250%', undefined],
    ['Flagship store opens. 20% off', undefined],
  ])('reads “%s” as %p', (text, percent) => {
    expect(rolloutPercent(text)).toBe(percent);
  });
});
