import { DoraMetric } from '@waymark/plugin-waymark-common';
import { formatDoraValue } from './formatDoraValue';

describe('formatDoraValue', () => {
  it.each<[DoraMetric, number | null, string]>([
    ['deploymentFrequency', 0, '0 / day'],
    ['deploymentFrequency', 1.44, '1.4 / day'],
    ['deploymentFrequency', 2 / 7, '2 / week'],
    ['deploymentFrequency', 1 / 365, '0.019 / week'],
    ['changeFailRate', 0, '0 %'],
    ['changeFailRate', 0.0612, '6.1 %'],
    ['changeLeadTime', null, '–'],
    ['changeLeadTime', 0, '0 s'],
    ['changeLeadTime', 59.94, '59.9 s'],
    ['changeLeadTime', 59.96, '1 min'],
    ['changeLeadTime', 3_599, '1 h'],
    ['changeLeadTime', 12_600, '3.5 h'],
    ['changeLeadTime', 86_399, '1 d'],
    ['changeLeadTime', 90 * 86_400, '90 d'],
  ])('writes %s %s as %s', (metric, value, text) => {
    expect(formatDoraValue(metric, value)).toBe(text);
  });
});
