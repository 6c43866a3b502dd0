import fc from 'fast-check';
import { readMetricText } from './readMetricText';

function sketch(text: string): string[] {
  return readMetricText(text).map(
    ({ subject, operator, value, unit, condition }) =>
      [subject, operator, value, unit, condition && `(${condition})`]
        .filter(part => part !== undefined)
        .join(' '),
  );
}

describe('readMetricText', () => {
  it.each<[string, ...string[]]>([
    ['<2% 4xx rate maintained', '4xx rate < 2 %'],
    [
      'P95 quay latency ≤ 70ms @ 900 RPS on one host',
      'P95 quay latency <= 70 ms (@ 900 RPS on one host)',
    ],
    ['20% reduction in on-call load', 'reduction in on-call load >= 20 %'],
    ['60+ loyal bakers', 'loyal bakers >= 60'],
    ['100% of boats with a licence', 'boats with a licence >= 100 %'],
    ['Zero unplanned closures', 'unplanned closures = 0'],
    ['No leaking pipes in spring', 'leaking pipes = 0 (in spring)'],
    ['No more than 3 leaks', 'leaks <= 3'],
    ['99.5% pump uptime maintained', 'pump uptime >= 99.5 %'],
    ['2% error rate', 'error rate <= 2 %'],
    ['Weekly bake test success >90%', 'Weekly bake test success > 90 %'],
    ['Monthly harvest cadence established', 'harvest cadence >= 1 /mo'],
    ['Ferries leave daily', 'Ferries leave >= 1 /d'],
    ['2000+ rides/month', 'rides >= 2000 /mo'],
    ['3 loaves per day', 'loaves >= 3 /d'],
    ['Serve 400 guests a day', 'Serve guests >= 400 /d'],
    ['Serve 20 guests/day', 'Serve guests >= 20 /d'],
    ['5 releases a month', 'releases >= 5 /mo'],
    [
      '400 paying guests a day in summer',
      'paying guests >= 400 /d (in summer)',
    ],
    ['3 guests finish a day early', 'guests finish >= 3 (a day early)'],
    ['Train 3 cooks in a week'],
    [
      '<4 broken chains in first 20 days',
      'broken chains < 4 (in first 20 days)',
    ],
    ['Adoption: 70+ moored boats', 'moored boats >= 70'],
    [
      'Stability: 20+ days without a leak',
      'Stability >= 20 d (without a leak)',
    ],
    ['Bicycles: 500', 'Bicycles >= 500'],
    [
      'Burn rate < 0.2%/week for 99.5% monthly SLO',
      'Burn rate < 0.2 %/wk (for 99.5% monthly SLO)',
    ],
    [
      '4 crews finish the drill ≤ 12m with a witness',
      'crews finish the drill <= 12 min (with a witness)',
    ],
    [
      '<6 minute mean time to acknowledge (MTTA)',
      'mean time to acknowledge (MTTA) < 6 min',
    ],
    ['Labels printed on 100% of jars', 'Labels printed on jars >= 100 %'],
    ['Ovens achieve 100% heat match', 'Ovens heat match >= 100 %'],
    ['Guides read >40 times', 'Guides read > 40'],
    ['Retention (target: > 85 %)', 'Retention > 85 %'],
    ['Riders (target end of 2029: 4 000+)', 'Riders >= 4000 (end of 2029)'],
    ['Reduce queue time from 40 min to 20 min', 'queue time <= 20 min'],
    ['Reduce feed cost by 15%', 'Reduce feed cost >= 15 %'],
    ['Build time reduced by 30 %', 'Build time reduced >= 30 %'],
    ['Errors reduced to 5 %', 'Errors reduced <= 5 %'],
    ['Backzeit um 30 % gesenkt', 'Backzeit gesenkt >= 30 %'],
    ['Test coverage from 50% → 75%', 'Test coverage >= 75 %'],
    ['Waiting time 5–10 minutes', 'Waiting time <= 10 min'],
    ['Boats in within 9 min: >95%', 'Boats in within 9 min > 95 %'],
    ['Zero spills reported by guests', 'spills reported by guests = 0'],
    ['Fehlerquote unter 1 %', 'Fehlerquote < 1 %'],
    ['Mindestens 20.000 Fahrten pro Monat', 'Fahrten >= 20000 /mo'],
    ['Reprise en moins de 5 minutes', 'Reprise < 5 min'],
    ['Disponibilidad de al menos 99,9 %', 'Disponibilidad >= 99.9 %'],
    ['焼成成功率95%以上', '焼成成功率 >= 95 %'],
    ['错误率 < 1%', '错误率 < 1 %'],
    ['응답 시간 200ms 이하', '응답 시간 <= 200 ms'],
    ['応答時間 200ms以下', '応答時間 <= 200 ms'],
    ['All boats are moored with two ropes'],
    ['Ship v1.2.0 in June 2029'],
    ['24/7 on-call'],
    ['WCAG 2.1 AA compliance'],
    ['Support for Node 20'],
  ])('reads %s', (text, ...readings) => {
    expect(sketch(text)).toEqual(readings);
  });

  it('reads each target of an enumeration, with its part of the text and the circumstances of all', () => {
    expect(
      readMetricText('MTTA ≤ 9m / MTTR ≤ 50m across three drills'),
    ).toEqual([
      {
        text: 'MTTA ≤ 9m',
        subject: 'MTTA',
        operator: '<=',
        value: 9,
        unit: 'min',
        condition: 'across three drills',
      },
      {
        text: 'MTTR ≤ 50m across three drills',
        subject: 'MTTR',
        operator: '<=',
        value: 50,
        unit: 'min',
        condition: 'across three drills',
      },
    ]);
    expect(sketch('Quay latency: P95 < 80 ms, P99 < 90 ms')).toEqual([
      'P95 Quay latency < 80 ms',
      'P99 Quay latency < 90 ms',
    ]);
    expect(sketch('Uptime > 99% and latency < 80 ms')).toEqual([
      'Uptime > 99 %',
      'latency < 80 ms',
    ]);
  });

  const fragment = fc.constantFrom(
    '<',
    '≤',
    '5',
    '1,000',
    '%',
    ' ',
    '/',
    'ms',
    ' per day',
    ' in ',
    '(',
    ')',
    ': ',
    ', ',
    'zero ',
    'reduce ',
    'error',
    '以上',
    '-',
    '.',
    '→',
    'P95',
    '$',
    ' to ',
    'İ',
  );

  it('never throws, and finds what it reads in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fragment, { maxLength: 60 }).map(parts => parts.join('')),
        ),
        text => {
          for (const reading of readMetricText(text)) {
            expect(text).toContain(reading.text);
            expect(Number.isFinite(reading.value)).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives back the figure of what it is given', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Latency', 'Loaves sold', '稼働率', 'Temps moyen'),
        fc.constantFrom('<', '<=', '>', '>=', '='),
        fc.oneof(
          fc.nat(1_000_000),
          fc.nat(9999).map(n => n / 100),
        ),
        fc.constantFrom(
          '',
          '%',
          'ms',
          's',
          'min',
          'h',
          'd',
          'wk',
          'mo',
          'y',
          'KB',
          'GB',
          '/d',
          '/wk',
          '/mo',
          '/quarter',
          '/y',
          'req/s',
          '%/wk',
          'USD',
        ),
        (subject, operator, value, unit) => {
          const text = `${subject} ${operator} ${value}${unit}`;
          expect(readMetricText(text)).toEqual([
            { text, subject, operator, value, ...(unit && { unit }) },
          ]);
        },
      ),
    );
  });

  it.each([
    '5 ',
    '<',
    '(',
    ' in',
    '1,',
    'a, ',
    '-',
    'a:',
    '5% ',
    '< 5, ',
    'zero ',
  ])('ends soon on a long line of "%s"', piece => {
    const started = performance.now();
    readMetricText(piece.repeat(100_000 / piece.length));
    readMetricText(piece.repeat(999 / piece.length));
    expect(performance.now() - started).toBeLessThan(300);
  });
});
