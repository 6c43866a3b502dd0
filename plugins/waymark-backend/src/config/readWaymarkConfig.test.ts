import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readWaymarkConfig } from './readWaymarkConfig';

const FACT = { name: 'a.b', type: 'number', description: 'A' };

function read(waymark?: JsonObject) {
  return readWaymarkConfig(
    mockServices.rootConfig({ data: waymark ? { waymark } : {} }),
  );
}

describe('readWaymarkConfig', () => {
  it('needs nothing', () => {
    expect(read()).toEqual({
      shards: 4,
      discovery: { frequency: 300_000, timeout: 900_000 },
      dora: { levelSet: '2023', timeZone: 'Etc/UTC' },
      facts: [],
      roadmap: {
        kinds: new Set(['component', 'system', 'domain', 'api', 'resource']),
        frequency: 1_800_000,
        taskTimeout: 900_000,
        searchInterval: 21_600_000,
        spread: 0.1,
        timeout: 15_000,
        parseTimeout: 5000,
        concurrency: 5,
      },
      scorecards: {
        locations: [],
        schedule: { frequency: 60_000, timeout: 900_000 },
      },
    });
  });

  it('takes locations of scorecards in their order', () => {
    const locations = [
      { type: 'url', target: 'https://git.example/blob/main/a.yaml' },
      { type: 'file', target: '../../scorecards' },
    ];
    const schedule = { frequency: 'PT5M', timeout: 'PT1M' };
    expect(read({ scorecards: { locations, schedule } }).scorecards).toEqual({
      locations,
      schedule: { frequency: 300_000, timeout: 60_000 },
    });
  });

  it.each([
    ['is no array', 'a.yaml', 'waymark.scorecards.locations'],
    ['has no target', [{ type: 'file' }], 'target'],
    ['has another type', [{ type: 'git', target: 'a' }], '[0]: the type'],
    [
      'is there twice',
      ['file', 'file'].map(type => ({ type, target: 'a.yaml' })),
      'locations[1]: a.yaml is there already',
    ],
    ['is a pattern', [{ type: 'file', target: 'a/*.yaml' }], 'give a folder'],
    ['is no address', [{ type: 'url', target: 'a.yaml' }], 'no address'],
    ['is too long', [{ type: 'file', target: 'a'.repeat(300) }], 'at most 255'],
  ])('refuses a location of scorecards that %s', (_, locations, message) => {
    expect(() => read({ scorecards: { locations } })).toThrow(message);
  });

  it('takes durations as people and as machines write them', () => {
    const { roadmap } = read({
      roadmap: {
        kinds: ['Template'],
        schedule: { frequency: { hours: 1 }, timeout: 'PT10M' },
        timeout: '2s',
      },
    });
    expect(roadmap).toMatchObject({
      kinds: new Set(['template']),
      frequency: 3_600_000,
      taskTimeout: 600_000,
      timeout: 2000,
    });
  });

  it('takes facts that other systems push', () => {
    const coverage = {
      name: 'tests.coverage',
      type: 'number',
      unit: '%',
      freshFor: { days: 7 },
      description: 'Lines that tests cover.',
    };
    const sbom = {
      name: 'sbom',
      type: 'object',
      description: 'Bill of materials',
    };
    expect(read({ facts: [coverage, sbom] }).facts).toEqual([
      { ...coverage, freshFor: 604_800_000 },
      sbom,
    ]);
  });

  it.each([
    [{ shards: 0 }, 'waymark.shards'],
    [{ shards: 1.5 }, 'waymark.shards'],
    [{ roadmap: { concurrency: -1 } }, 'waymark.roadmap.concurrency'],
    [{ roadmap: { timeout: 'soon' } }, 'timeout'],
    [{ facts: [{ type: 'number', description: 'A' }] }, 'name'],
    [{ facts: [{ ...FACT, name: 'a b' }] }, "waymark.facts: 'a b'"],
    [{ facts: [{ ...FACT, type: 'text' }] }, 'waymark.facts: the type of a.b'],
    [{ facts: [{ ...FACT, description: undefined }] }, 'description'],
    [{ facts: [{ ...FACT, freshFor: 'soon' }] }, 'freshFor'],
    [{ facts: [FACT, FACT] }, 'a.b is declared twice'],
    [{ dora: { levelSet: '1999' } }, 'waymark.dora.levelSet'],
    [{ dora: { timeZone: '+01:00' } }, 'waymark.dora.timeZone'],
    [
      {
        scorecards: {
          schedule: { frequency: { cron: '* * * * *' }, timeout: 'PT1M' },
        },
      },
      'waymark.scorecards.schedule',
    ],
    [
      {
        roadmap: {
          schedule: { frequency: { cron: '* * * * *' }, timeout: 'PT1M' },
        },
      },
      'waymark.roadmap.schedule',
    ],
  ])('refuses %j, naming the key', (waymark, key) => {
    expect(() => read(waymark)).toThrow(key);
  });
});
