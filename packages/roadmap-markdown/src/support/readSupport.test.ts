import { SupportWindow } from '@waymark/plugin-waymark-common';
import { parseRoadmap } from '../parseRoadmap';

type Read = Omit<SupportWindow, 'line' | 'foundBy'>;

function read(text: string): Read[] {
  return parseRoadmap(text).support.map(
    ({ line, foundBy, ...window }) => window,
  );
}

describe('readSupport', () => {
  const cases: { desc: string; text: string; windows: Read[] }[] = [
    {
      desc: 'versions with their days, where a text tells one',
      text: `## Version policy

| Version | Release Date | Support Until | Status |
|---|---|---|---|
| 3.x | Q1 2026 | Q4 2027+ | Planned |
| 2.x | May 2025 | Q4 2026 | Active |
| 1.x | 2024-02-01 | 2026-03-31 (EOL) | EOL |
| 0.x | - | 3.0 release | |
| 4.x | TBD | June 2028 or 5.0 | TBD |`,
      windows: [
        {
          subject: '3.x',
          kind: 'support',
          released: 'Q1 2026',
          until: 'Q4 2027+',
          status: 'planned',
          statusText: 'Planned',
        },
        {
          subject: '2.x',
          kind: 'support',
          released: 'May 2025',
          until: 'Q4 2026',
          untilDate: '2026-12-31',
          status: 'in-progress',
          statusText: 'Active',
        },
        {
          subject: '1.x',
          kind: 'support',
          released: '2024-02-01',
          until: '2026-03-31 (EOL)',
          untilDate: '2026-03-31',
          statusText: 'EOL',
        },
        { subject: '0.x', kind: 'support', until: '3.0 release' },
        { subject: '4.x', kind: 'support', until: 'June 2028 or 5.0' },
      ],
    },
    {
      desc: 'the end of several kinds of support',
      text: `| Release | Active support until | Security support until |
|---|---|---|
| 7 | 2026-01-31 | 2027-01-31 |`,
      windows: [
        {
          subject: '7',
          kind: 'support',
          until: '2027-01-31',
          untilDate: '2027-01-31',
        },
      ],
    },
    {
      desc: 'which versions are supported',
      text: `## Supported versions

| Version | Supported |
|---|---|
| 2.x | Yes |
| 1.x | No |`,
      windows: [
        { subject: '2.x', kind: 'support', statusText: 'Yes' },
        { subject: '1.x', kind: 'support', statusText: 'No' },
      ],
    },
    {
      desc: 'labels, of what the heading names',
      text: `## 🛟 Harbour 2.x

**Support Duration**: 18 months after 2.0

EOL: TBD

## Version 3.0

- **End of support**: May 2029
- [ ] Paint the hull`,
      windows: [
        {
          subject: 'Harbour 2.x',
          kind: 'support',
          until: '18 months after 2.0',
        },
        {
          subject: 'Version 3.0',
          kind: 'support',
          until: 'May 2029',
          untilDate: '2029-05-31',
        },
      ],
    },
    {
      desc: 'deprecations of a list, whichever stands first',
      text: `## Phase 1: Hull

- [ ] Plank it

**Deprecation timeline:**

- Old oars announced: Week 0
- Old oars forbidden: 3.0 (~18 months)
- June 2027: last oars sold
- Rowlocks go with them`,
      windows: [
        { subject: 'Old oars announced', kind: 'deprecation', until: 'Week 0' },
        {
          subject: 'Old oars forbidden',
          kind: 'deprecation',
          until: '3.0 (~18 months)',
        },
        {
          subject: 'last oars sold',
          kind: 'deprecation',
          until: 'June 2027',
          untilDate: '2027-06-30',
        },
        { subject: 'Rowlocks go with them', kind: 'deprecation' },
      ],
    },
    {
      desc: 'deprecations of a table',
      text: `## Notes

| Feature | Deprecated in | Removed in | Replacement |
|---|---|---|---|
| Oars | 1.4 | 2027-06-01 | Engine |
| Sails | 1.5 | TBD | - |

## Deprecations

| What | Date |
|---|---|
| Anchors | Q1 2027 |`,
      windows: [
        {
          subject: 'Oars',
          kind: 'deprecation',
          deprecated: '1.4',
          until: '2027-06-01',
          untilDate: '2027-06-01',
          replacement: 'Engine',
        },
        { subject: 'Sails', kind: 'deprecation', deprecated: '1.5' },
        {
          subject: 'Anchors',
          kind: 'deprecation',
          until: 'Q1 2027',
          untilDate: '2027-03-31',
        },
      ],
    },
    {
      desc: 'no table or list about something else',
      text: `## Changes

| File | Removed |
|---|---|
| a.txt | 3 lines |

| Version | Date | Status |
|---|---|---|
| 1.0 | May 2026 | Done |

- Support: ask Ann`,
      windows: [],
    },
  ];

  it.each(cases)('reads $desc', ({ text, windows }) => {
    expect(read(text)).toEqual(windows);
  });

  it('leaves tasks about deprecations to the plan', () => {
    const { support, phases } = parseRoadmap(`## Phase 1: Hull

### Deprecations

- [ ] Drop oars: May 2027`);
    expect(support).toEqual([]);
    expect(phases[0].items).toHaveLength(1);
  });

  it("takes a supported version's status for none of a phase", () => {
    const { phases, support } = parseRoadmap(`## Version 1.0

- [ ] Plank it

## Version 2.0

- [ ] Raise the mast

## Support

| Version | Release date | Support until | Status |
|---|---|---|---|
| 1.0 | May 2026 | May 2028 | Active |
| 2.0 | May 2027 | May 2029 | Planned |`);
    expect(support).toHaveLength(2);
    expect(phases.map(({ status }) => status)).toEqual([undefined, undefined]);
  });
});
