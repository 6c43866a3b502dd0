import fc from 'fast-check';
import { parseRoadmap } from '../parseRoadmap';
import { Anchors } from './Anchors';
import { parseAnchors } from './parseAnchors';

describe('parseAnchors', () => {
  it('reads names with their days', () => {
    expect(
      parseAnchors(' ga=2026-12-01, START = 2026-01-05,Freeze=2026-11-01'),
    ).toEqual({
      anchors: { GA: '2026-12-01', start: '2026-01-05', Freeze: '2026-11-01' },
      findings: [],
    });
  });

  it.each([
    ['GA', '“GA” names no day: it has no “=”.'],
    ['', 'An anchor is empty: there is nothing between two commas.'],
    ['GA=soon', '“GA=soon” names no day of the calendar.'],
    ['GA=2026-02-30', '“GA=2026-02-30” names no day of the calendar.'],
    ['GA=', '“GA=” names no day of the calendar.'],
    ['=2026-12-01', '“=2026-12-01” has no name that an anchor can have.'],
    [
      '__proto__=2026-12-01',
      '“__proto__=2026-12-01” has no name that an anchor can have.',
    ],
    [
      'RC=2026-12-01',
      '“RC=2026-12-01” is the second day of RC; the first one counts.',
    ],
  ])('tells what is wrong, and uses the rest: %s', (entry, message) => {
    const { anchors, findings } = parseAnchors(`RC=2026-11-02, ${entry}`);
    expect(anchors).toEqual({ RC: '2026-11-02' });
    expect(findings).toEqual([
      { kind: 'invalid-anchor', message, remedy: expect.any(String) },
    ]);
  });

  it('reads no value without end', () => {
    expect(parseAnchors('a,'.repeat(5000))).toMatchObject({
      anchors: {},
      findings: [{ kind: 'invalid-anchor' }],
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const { anchors } = parseAnchors(text);
        expect(
          Object.values(anchors).every(day => /^\d{4}-\d\d-\d\d$/.test(day)),
        ).toBe(true);
      }),
    );
  });
});

const BOTH = { GA: '2026-12-01', start: '2026-01-05' };

function timeOf(heading: string, anchors: Anchors, others: string[] = []) {
  const headings = [heading, ...others].map(
    (text, at) => `## Phase ${at + 1}: Pond (${text})\n\n- [ ] Dig`,
  );
  const { phases } = parseRoadmap(`# Garden\n\n${headings.join('\n\n')}\n`, {
    anchors,
  });
  const { start, end } = phases[0].timeframe ?? {};
  return [start, end];
}

describe('relative times', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['Week -8', '2026-10-06', '2026-10-12'],
    ['Week -8 to Week -6', '2026-10-06', '2026-10-26'],
    ['Week -8 to -6', '2026-10-06', '2026-10-26'],
    ['Week 0', '2026-12-01', '2026-12-07'],
    ['Week +1 to Week +2', '2026-12-08', '2026-12-21'],
    ['Week +8+', '2027-01-26', undefined],
    ['Day -7', '2026-11-24', '2026-11-24'],
    ['Month +2', '2027-02-01', '2027-02-28'],
    ['Week 1', '2026-01-05', '2026-01-11'],
    ['Weeks 3-4', '2026-01-19', '2026-02-01'],
    ['Month 3', '2026-03-05', '2026-04-04'],
    ['Days 1-10', '2026-01-05', '2026-01-14'],
    ['Month 3+', '2026-03-05', undefined],
    ['End of Week 5', undefined, '2026-02-08'],
    ['Prep L-8 to L-1', undefined, undefined],
    ['L-8 to L-1', '2026-11-23', '2026-11-30'],
    ['T+2', '2026-12-03', '2026-12-03'],
    ['L-2 weeks', '2026-11-17', '2026-11-23'],
    ['T-6 weeks to T-4 weeks', '2026-10-20', '2026-11-09'],
    ['T-6 to T-4 weeks', '2026-10-20', '2026-11-09'],
    ['T-2 weeks to T-3 days', undefined, undefined],
    ['GA+30 days', '2026-12-31', '2026-12-31'],
    ['W1-W4', '2026-01-05', '2026-02-01'],
    ['Days 0-30', '2026-01-05', '2026-02-03'],
    ['Days 31-60', '2026-02-04', '2026-03-05'],
    ['Next 30 days', '2026-01-05', '2026-02-03'],
    ['Week -6 to Week -8', undefined, undefined],
    ['Week -8-6', undefined, undefined],
    ['Week 99999999999', undefined, undefined],
    ['2026-05-01', '2026-05-01', '2026-05-01'],
  ])('%s', (heading, start, end) => {
    expect(timeOf(heading, BOTH)).toEqual([start, end]);
  });

  it.each<[string, Anchors]>([
    ['Week -8', { start: '2026-01-05' }],
    ['Week 1', { GA: '2026-12-01' }],
    ['L-7', {}],
    ['Next 30 days', { GA: '2026-12-01' }],
  ])('have no days without their anchor: %s', (heading, anchors) => {
    expect(timeOf(heading, anchors)).toEqual([undefined, undefined]);
  });

  it('count days of a plan without a start from its last update', () => {
    const { phases } = parseRoadmap(
      '**Last updated**: 2026-05-01\n\n## Days 0-30\n\n- a\n\n## Days 31-60\n\n- b\n',
    );
    expect(phases.map(({ timeframe }) => timeframe)).toMatchObject([
      { start: '2026-05-01', end: '2026-05-30' },
      { start: '2026-05-31', end: '2026-06-29' },
    ]);
  });

  it('hang on GA without a sign too, where other weeks have one or are week 0', () => {
    expect(timeOf('Week 1', BOTH, ['Week -2'])).toEqual([
      '2026-12-08',
      '2026-12-14',
    ]);
    expect(timeOf('Week 1', BOTH, ['Week 0'])).toEqual([
      '2026-12-08',
      '2026-12-14',
    ]);
    expect(timeOf('Month 1', BOTH, ['Week 0'])).toEqual([
      '2026-01-05',
      '2026-02-04',
    ]);
  });

  it('follow each other without a gap, whatever the anchor', () => {
    const day = fc
      .integer({ min: Date.UTC(2000, 0), max: Date.UTC(2090, 0) })
      .map(time => new Date(time).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (GA, week) => {
        const sign = (n: number) => (n < 0 ? `${n}` : `+${n}`);
        const [, end] = timeOf(`Week ${sign(week)}`, { GA });
        const [start] = timeOf(`Week ${sign(week + 1)}`, { GA });
        expect(Date.parse(start!) - Date.parse(end!)).toBe(86_400_000);
      }),
      { numRuns: 30 },
    );
  });
});

describe('anchors', () => {
  const PLAN = [
    '# Pond',
    '',
    '**GA date**: 2027-03-01',
    '',
    '## Phase 1: Dig (Week -1)',
    '',
    '- [ ] Dig',
    '',
  ].join('\n');
  const FORM = '---\nroadmap:\n  anchors: { GA: 2025-03-01 }\n---\n';

  it('come from the document, before that from the options, before that from the form', () => {
    expect(parseRoadmap(PLAN)).toMatchObject({
      anchors: { GA: '2027-03-01' },
      phases: [{ timeframe: { start: '2027-02-22' } }],
    });
    const anchors = { ga: '2026-03-01', RC: '2026-02-01' };
    expect(parseRoadmap(PLAN, { anchors }).anchors).toEqual({
      GA: '2026-03-01',
      RC: '2026-02-01',
    });
    expect(parseRoadmap(FORM + PLAN, { anchors }).anchors).toEqual({
      GA: '2025-03-01',
      RC: '2026-02-01',
    });
  });

  it('date checkpoints, schedules and the columns of targets', () => {
    const text = [
      '# Launch',
      '',
      '## Launch checklist',
      '',
      '### L-7 Days (one week before)',
      '',
      '- [ ] Freeze',
      '',
      '### RC-10: Dry run',
      '',
      '- [ ] Try',
      '',
      '## Launch week schedule',
      '',
      '| Day | Activity |',
      '| --- | --- |',
      '| L-1 | Set up |',
      '| L+2 | Tidy up |',
      '',
    ].join('\n');
    const { checkpoints, schedule, warnings } = parseRoadmap(text, {
      anchors: { GA: '2026-12-01' },
    });
    expect(checkpoints.map(({ date }) => date)).toEqual([
      '2026-11-24',
      undefined,
    ]);
    expect(schedule[0].entries.map(({ date }) => date)).toEqual([
      '2026-11-30',
      '2026-12-03',
    ]);
    expect(
      warnings.filter(({ kind }) => kind === 'unanchored-relative-time'),
    ).toEqual([
      {
        kind: 'unanchored-relative-time',
        line: 9,
        message: expect.stringContaining('relative to RC'),
        remedy: expect.stringContaining('waymark/anchors, such as RC='),
      },
    ]);
  });

  it('that are missing are told once each', () => {
    const { warnings } = parseRoadmap(
      '# P\n\n## Phase 1 (Week -2)\n\n- a\n\n## Phase 2 (Week -1)\n\n- b\n\n## Phase 3 (Month 2)\n\n- c\n',
    );
    expect(warnings).toMatchObject([
      {
        line: 3,
        message:
          '“Week -2” and 1 more time are relative to GA, whose day is not given, and have no days.',
      },
      {
        line: 11,
        message:
          '“Month 2” is relative to start, whose day is not given, and has no days.',
      },
    ]);
  });
});
