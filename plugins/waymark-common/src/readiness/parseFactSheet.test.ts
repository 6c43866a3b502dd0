import { parseFactSheet } from './parseFactSheet';

const NOW = Date.UTC(2026, 5, 15);

describe('parseFactSheet', () => {
  it('takes values by name as observed now', () => {
    const { now, facts } = parseFactSheet(
      { facts: { 'repository.license': null, stars: 3 } },
      NOW,
    );
    expect(now).toBe(NOW);
    expect([...facts.values()]).toEqual([
      { name: 'repository.license', value: null, observedAt: NOW },
      { name: 'stars', value: 3, observedAt: NOW },
    ]);
  });

  it('reads facts with their time, and the rest of what is known', () => {
    const sheet = parseFactSheet(
      {
        entity: { kind: 'Component', metadata: { name: 'ferry' }, spec: {} },
        facts: [
          {
            name: 'stars',
            value: [1],
            observedAt: '2026-06-01T00:00:00Z',
            source: 'ci',
          },
        ],
        history: {
          stars: [
            { value: [1], since: '2026-05-02T00:00:00Z' },
            { value: [], since: '2026-05-01T00:00:00Z' },
          ],
        },
        attestations: [
          { checkId: 'a', by: 'user:default/ada', at: '2026-06-01T00:00:00Z' },
        ],
        exemptions: [],
      },
      NOW,
    );
    expect(sheet.facts.get('stars')).toEqual({
      name: 'stars',
      value: [1],
      observedAt: Date.UTC(2026, 5, 1),
      source: 'ci',
    });
    expect(sheet.history?.get('stars')?.map(it => it.value)).toEqual([[], [1]]);
    expect(sheet.attestations?.[0].at).toBe(Date.UTC(2026, 5, 1));
    expect(sheet.entity?.metadata.name).toBe('ferry');
  });

  it.each<[unknown, RegExp]>([
    [[], /the whole must be an object/],
    [{}, /facts must be a list/],
    [{ facts: [{ name: 'a' }] }, /facts must be a list/],
    [{ facts: { 'a b': 1 } }, /facts/],
    [{ facts: { '__proto__.a': 1 } }, /facts/],
    [
      { facts: {}, history: { a: [{ value: 1, since: 'later' }] } },
      /history\.a\.0\.since/,
    ],
    [{ facts: {}, exemptions: [{ checkId: 'a' }] }, /exemptions\.0\.reason/],
  ])('tells what is wrong with %j', (json, message) => {
    expect(() => parseFactSheet(json, NOW)).toThrow(message);
  });
});
