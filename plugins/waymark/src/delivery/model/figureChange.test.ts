import { DoraMetric } from '@waymark/plugin-waymark-common';
import { figureChange } from './figureChange';

describe('figureChange', () => {
  it.each<
    [string, DoraMetric, number | null, number | null, object | undefined]
  >([
    [
      'longer lead times are worse',
      'changeLeadTime',
      120,
      100,
      { direction: 'up', amount: 20, unit: 'percent', verdict: 'worse' },
    ],
    [
      'a smaller fail rate is better, in points',
      'changeFailRate',
      0.05,
      0.061,
      { direction: 'down', amount: 1.1, unit: 'points', verdict: 'better' },
    ],
    [
      'more deployments are more, not better',
      'deploymentFrequency',
      1.5,
      1,
      { direction: 'up', amount: 50, unit: 'percent', verdict: 'more' },
    ],
    [
      'fewer deployments are fewer, not worse',
      'deploymentFrequency',
      0,
      1,
      { direction: 'down', amount: 100, unit: 'percent', verdict: 'fewer' },
    ],
    [
      'what rounds to nothing is equal',
      'changeLeadTime',
      1000,
      1001,
      { direction: 'none', amount: 0, unit: 'percent', verdict: 'equal' },
    ],
    [
      'nothing can be said in percent of 0',
      'deploymentFrequency',
      1,
      0,
      { direction: 'up', amount: undefined, unit: 'percent', verdict: 'more' },
    ],
    ['no data now', 'timeToRestore', null, 5, undefined],
    ['no data before', 'timeToRestore', 5, null, undefined],
  ])('%s', (_, metric, value, previous, expected) => {
    expect(figureChange(metric, { value, previous })).toEqual(expected);
  });
});
