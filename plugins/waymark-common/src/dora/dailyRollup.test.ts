import { rollUpDay } from './dailyRollup';
import { at, commit, deployed } from './exampleEvents';
import { observeDeliveries } from './observeDeliveries';

const HOUR = 3_600;

it('sums up one UTC day', () => {
  const observed = observeDeliveries({
    deployments: [
      deployed('a', 20),
      deployed('b', 25),
      deployed('c', 26, { status: 'failure' }),
      deployed('c', 30, { kind: 'hotfix' }),
      deployed('d', 48),
    ],
    commits: [
      commit('a', [], 1),
      commit('b', ['a'], 21),
      commit('c', ['b'], 24),
      commit('d', ['c'], 47),
    ],
  });
  expect(rollUpDay(observed, '2026-03-02')).toEqual({
    day: new Date(at(24)).toISOString().slice(0, 10),
    completed: 3,
    succeeded: 2,
    failed: 1,
    unplanned: 1,
    leadTimes: 2,
    leadTimeP50: 5 * HOUR,
    recoveries: 1,
    recoveryP50: 4 * HOUR,
  });
});

it('tells of a day without deployments that there is no data', () => {
  expect(rollUpDay({ deployments: [], incidents: [] }, '2026-03-02')).toEqual({
    day: '2026-03-02',
    completed: 0,
    succeeded: 0,
    failed: 0,
    unplanned: 0,
    leadTimes: 0,
    leadTimeP50: null,
    recoveries: 0,
    recoveryP50: null,
  });
});
