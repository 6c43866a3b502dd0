import { MetricTarget, Quantity } from './Metric';
import { isTargetMet } from './isTargetMet';

function figure(
  value: number | undefined,
  unit?: string,
  operator?: MetricTarget['operator'],
): MetricTarget {
  return { text: '', value, unit, operator };
}

describe('isTargetMet', () => {
  const cases: {
    desc: string;
    target: MetricTarget;
    actual: Quantity;
    met: boolean | undefined;
  }[] = [
    {
      desc: 'below',
      target: figure(50, 'ms', '<'),
      actual: figure(49, 'ms'),
      met: true,
    },
    {
      desc: 'not below, but at it',
      target: figure(50, 'ms', '<'),
      actual: figure(50, 'ms'),
      met: false,
    },
    {
      desc: 'at most, in another unit',
      target: figure(1, 'h', '<='),
      actual: figure(60, 'min'),
      met: true,
    },
    {
      desc: 'at least',
      target: figure(99.9, '%', '>='),
      actual: figure(99.95, '%'),
      met: true,
    },
    {
      desc: 'more than, by an error of arithmetic only',
      target: figure(0.3, '%', '>'),
      actual: figure(0.1 + 0.2, '%'),
      met: false,
    },
    {
      desc: 'more often, in another rate',
      target: figure(1, '/wk', '>='),
      actual: figure(1, '/d'),
      met: true,
    },
    {
      desc: 'exactly none',
      target: figure(0, undefined, '='),
      actual: figure(1),
      met: false,
    },
    {
      desc: 'another dimension',
      target: figure(50, 'ms', '<'),
      actual: figure(1, '%'),
      met: undefined,
    },
    {
      desc: 'no value',
      target: figure(50, 'ms', '<'),
      actual: figure(undefined),
      met: undefined,
    },
    {
      desc: 'no operator',
      target: figure(50, 'ms'),
      actual: figure(49, 'ms'),
      met: undefined,
    },
    {
      desc: 'a value that is only bounded',
      target: figure(5, '%', '<'),
      actual: figure(10, '%', '<'),
      met: undefined,
    },
  ];
  it.each(cases)('judges $desc', ({ target, actual, met }) => {
    expect(isTargetMet(target, actual)).toBe(met);
  });
});
