import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { testEntity } from '../__testUtils__';
import { discoverEntities, EntityDiscoveryContext } from './discoverEntities';
import { EntityRegistry } from './EntityRegistry';

// What the registry must do is tested with the database's one; here only what discovery asks of it.
function createMemoryRegistry() {
  const seen = new Map<string, Date>();
  const since = new Map<string, Date>();
  const registry: EntityRegistry = {
    async register(entities, { seenAt }) {
      for (const { entityRef } of entities) {
        seen.set(entityRef, seenAt);
        since.set(entityRef, since.get(entityRef) ?? seenAt);
      }
    },
    async removeUnseenSince(time) {
      const gone = [...seen].filter(([, seenAt]) => seenAt < time);
      gone.forEach(
        ([entityRef]) => seen.delete(entityRef) && since.delete(entityRef),
      );
      return gone.length;
    },
    async getState() {
      const oldestSeenAt = [...seen.values()].sort((a, b) => +a - +b)[0];
      const newestRegisteredAt = [...since.values()].sort((a, b) => +b - +a)[0];
      return { count: seen.size, oldestSeenAt, newestRegisteredAt };
    },
    async has(entityRef) {
      return seen.has(entityRef);
    },
  };
  return { registry, seen, since };
}

describe('discoverEntities', () => {
  const { registry, seen, since } = createMemoryRegistry();
  let entities: Entity[] = [];
  let now = 0;
  let pages = 0;
  let requests = 0;
  let context: EntityDiscoveryContext;

  async function discover(signal = new AbortController().signal) {
    const catalog = catalogServiceMock({ entities });
    pages = 0;
    context.catalog = {
      ...catalogServiceMock.mock(),
      async queryEntities(request, options) {
        requests += 1;
        pages += request?.limit === 1 ? 0 : 1;
        return catalog.queryEntities(request, options);
      },
    };
    await discoverEntities(context, signal);
  }

  beforeEach(() => {
    seen.clear();
    since.clear();
    now = Date.parse('2026-05-01T10:00:00Z');
    context = {
      auth: mockServices.auth(),
      catalog: catalogServiceMock.mock(),
      registry,
      snapshots: { save: async () => {} },
      annotations: [],
      logger: mockServices.logger.mock(),
      clock: () => new Date(now),
      interval: 300_000,
    };
    entities = Array.from({ length: 1200 }, (_, index) =>
      testEntity(`service-${index}`),
    );
  });

  it('pages through the catalog, and then waits for the interval', async () => {
    await discover();
    expect({ pages, count: seen.size }).toEqual({ pages: 3, count: 1200 });

    now += 299_000;
    await discover();
    expect(pages).toBe(0);

    now += 1000;
    await discover();
    expect(pages).toBe(3);
  });

  it('notices at once what comes and goes while the catalog fills up, then leaves it alone', async () => {
    await discover();
    entities = [...entities.slice(5), testEntity('new')];
    now += 10_000;
    await discover();
    expect(seen.size).toBe(1196);
    expect(seen.has('component:default/new')).toBe(true);

    entities = entities.slice(1);
    now += 60_000;
    requests = 0;
    await discover();
    expect(requests).toBe(0);
  });

  it('asks a catalog less and less often while nothing comes, and often again when something has', async () => {
    await discover();
    const begin = now;
    const asked: number[] = [];
    const tick = async () => {
      requests = 0;
      now += 2000;
      await discover();
      if (requests) {
        asked.push((now - begin) / 1000);
      }
    };
    while (now < begin + 20_000) {
      await tick();
    }
    expect(asked.splice(0)).toEqual([2, 4, 8, 16]);

    entities = [...entities, testEntity('new')];
    while (now < begin + 100_000) {
      await tick();
    }
    expect(seen.has('component:default/new')).toBe(true);
    expect(asked).toEqual([32, 34, 36, 40, 48, 64]);
  });

  it('looks again and again at a catalog that is empty, and removes nothing for it', async () => {
    await discover();
    entities = [];
    now += 10_000;
    await discover();
    expect(seen.size).toBe(1200);

    seen.clear();
    since.clear();
    await discover();
    expect(pages).toBe(1);
  });

  it('removes nothing in a pass that was aborted, and begins it anew', async () => {
    await discover();
    entities = entities.slice(600);
    now += 10_000;
    await discover(AbortSignal.abort());
    expect(seen.size).toBe(1200);

    await discover();
    expect(seen.size).toBe(600);
  });
});
