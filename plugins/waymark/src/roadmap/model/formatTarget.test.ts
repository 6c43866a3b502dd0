import { MetricTarget } from '@waymark/plugin-waymark-common';
import { formatTarget } from './formatTarget';

describe('formatTarget', () => {
  const cases: { target: MetricTarget; text: string }[] = [
    {
      target: { text: 'x', operator: '<=', value: 50, unit: 'ms' },
      text: '≤ 50 ms',
    },
    { target: { text: 'x', operator: '>=', value: 12000 }, text: '≥ 12,000' },
    { target: { text: 'x', operator: '=', value: 0 }, text: '= 0' },
    { target: { text: 'x', value: 99.95, unit: '%' }, text: '99.95 %' },
    { target: { text: 'Tracked' }, text: 'Tracked' },
  ];
  it.each(cases)('writes $text', ({ target, text }) => {
    expect(formatTarget(target).replace(/\u00a0/g, ' ')).toBe(text);
    expect(formatTarget(target)).not.toContain(' ');
  });
});
