import { isUnstated, readQuantity, readTarget } from './readTarget';

describe('readQuantity', () => {
  it.each<[string, string | undefined, number | undefined, string?]>([
    ['<1%', '<', 1, '%'],
    ['≤ 50ms', '<=', 50, 'ms'],
    ['99.9%+', '>=', 99.9, '%'],
    ['99,9 %', undefined, 99.9, '%'],
    ['10,000', undefined, 10_000],
    ['10.000', undefined, 10_000],
    ['1.234,5', undefined, 1234.5],
    ['0.125', undefined, 0.125],
    ['+10', undefined, 10],
    ['-20%', undefined, -20, '%'],
    ['< 1 day', '<', 1, 'd'],
    ['Less than 15%', '<', 15, '%'],
    ['at most 5 minutes', '<=', 5, 'min'],
    ['30+ days', '>=', 30, 'd'],
    ['1 000 req/s', undefined, 1000, 'req/s'],
    ['≤200 requests per second', '<=', 200, 'req/s'],
    ['~5 %', undefined, 5, '%'],
    ['Multiple/day', '>', 1, '/d'],
    ['Daily or more', '>=', 1, '/d'],
    ['Quarterly', undefined, 1, '/quarter'],
    ['5 times a day', undefined, 5, '/d'],
    ['Zero', '=', 0],
    ['None', '=', 0],
    ['$5', undefined, 5, 'USD'],
    ['€1.5k', undefined, 1500, 'EUR'],
    ['$120/month', undefined, 120, 'USD/mo'],
    ['10M', undefined, 10_000_000],
    ['15m', undefined, 15, 'min'],
    ['1.1 million', undefined, 1_100_000],
    ['2x', undefined, 2, 'x'],
    ['4.5/5', undefined, 4.5, '/5'],
    ['P95 < 200 ms', '<', 200, 'ms'],
    ['≥95 % of bakeries', '>=', 95, '%'],
    ['0.1 %/week', undefined, 0.1, '%/wk'],
    ['100 riders', undefined, 100, 'riders'],
    ['höchstens 5 Minuten', '<=', 5, 'min'],
    ['moins de 2 heures', '<', 2, 'h'],
    ['al menos 99,9 %', '>=', 99.9, '%'],
    ['pelo menos 3 por dia', '>=', 3, '/d'],
    ['１０％以下', '<=', 10, '%'],
    ['30分以内', '<=', 30, 'min'],
    ['10万人以上', '>=', 100_000],
    ['200ms 이하', '<=', 200, 'ms'],
    ['200ms以下', '<=', 200, 'ms'],
  ])('reads %s', (...row) => {
    const [text, operator, value, unit] = row;
    expect(readQuantity(text)).toEqual({
      text,
      ...(operator && { operator }),
      value,
      ...(typeof unit === 'string' && { unit }),
    });
  });

  it.each(
    'TBD,Unknown,N/A,-,Tracked,Yes,No,5–10 min,Q4 2026,June 2027,Week +2,v1.2,5xx,Phase 2 done,12 of 20'.split(
      ',',
    ),
  )('gives the text of %s alone', text => {
    expect(readQuantity(text)).toEqual({ text });
  });

  it('gives nothing for an empty cell', () => {
    expect(readQuantity(' ')).toBeUndefined();
  });
});

describe('readTarget', () => {
  it.each([
    ['30%', 'Loaves sold', '>=', 30],
    ['15', 'Complaints of customers', '<=', 15],
    ['15', 'Complaints resolved', '>=', 15],
    ['20%', 'Reduction in cost', '>=', 20],
    ['Reduced by 20%', 'Waiting time', '>=', 20],
    ['Reduced to 20 min', 'Waiting time', '<=', 20],
    ['0', 'Outages', '=', 0],
    ['5–10 min', 'Waiting time', '<=', 10],
    ['5–10', 'Partners', '>=', 5],
    ['≤ 3', 'Partners', '<=', 3],
  ])('takes %s of %s for %s %d', (text, subject, operator, value) => {
    expect(readTarget(text, subject)).toMatchObject({ operator, value });
  });
});

describe('isUnstated', () => {
  it.each(['TBD', '(tbd)', 'N/A', '—', '?', '', 'unbekannt', '未定'])(
    'tells that "%s" says nothing',
    text => expect(isUnstated(text)).toBe(true),
  );
  it.each(['0', 'Tracked', 'No'])('takes %s for a statement', text =>
    expect(isUnstated(text)).toBe(false),
  );
});
