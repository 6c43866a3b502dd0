import { parseRoadmap } from '../parseRoadmap';

describe('conditions of a phase', () => {
  const cases: [string, string, boolean | undefined, string | undefined][] = [
    ['Phase 4: Canal (optional, post-opening)', '', true, 'post-opening'],
    [
      'Phase 4: Canal (only after the harvest)',
      '',
      undefined,
      'only after the harvest',
    ],
    ['Phase 4: Canal [stretch goal]', '', true, undefined],
    ['Phase 4: Canal — Optional', '', true, undefined],
    ['Phase 4: Canal (calm, not wild)', '', undefined, undefined],
    ['Phase 4: Canal (selective)', '', undefined, undefined],
    ['Phase 4: Canal (pending)', '', undefined, undefined],
    ['Phase 4: Canal (after May 2027)', '', undefined, undefined],
    [
      'Phase 4: Canal',
      'Only if the council pays for it. It is long.\n',
      undefined,
      'Only if the council pays for it.',
    ],
    [
      'Phase 4: Canal',
      '**Condition**: the pond holds\n',
      undefined,
      'the pond holds',
    ],
    [
      'Phase 4: Canal (optional, once the pond holds)',
      'Only if the council pays for it.\n',
      true,
      'once the pond holds; Only if the council pays for it.',
    ],
    [
      'Phase 4: Canal',
      'The council may pay, only if asked.\n',
      undefined,
      undefined,
    ],
  ];

  it.each(cases)('of "%s" with %j', (heading, body, optional, condition) => {
    const [phase] = parseRoadmap(
      `# Pond\n\n## ${heading}\n\n${body}\n- [ ] Dig\n`,
    ).phases;
    expect([phase.optional, phase.condition?.text]).toEqual([
      optional,
      condition,
    ]);
  });
});
