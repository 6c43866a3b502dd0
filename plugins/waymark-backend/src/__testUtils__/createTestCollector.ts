import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { EntityRoadmap } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { DatabaseEntityRegistry, DatabaseRoadmapStore } from '../database';
import { toRegisteredEntity } from '../entities';
import {
  collectDueRoadmaps,
  evaluateDueRoadmaps,
  RoadmapCollectorContext,
  RoadmapParser,
  toEntityRoadmap,
} from '../roadmap';
import { createTestUrlReader } from './createTestUrlReader';

/** One replica's collector on a database, with a clock that the test moves. */
export function createTestCollector(options: {
  knex: Knex;
  parser: RoadmapParser;
  hosts: string[];
}) {
  const { knex, parser } = options;
  const registry = DatabaseEntityRegistry.create({ knex, shards: 1 });
  const store = DatabaseRoadmapStore.create({ knex });
  const parsed: string[] = [];
  let now = Date.parse('2026-05-01T10:00:00Z');

  const context: RoadmapCollectorContext = {
    urlReader: createTestUrlReader(...options.hosts),
    parser: {
      version: parser.version,
      parse(text, parseOptions) {
        parsed.push(parseOptions.target);
        return parser.parse(text, parseOptions);
      },
    },
    store,
    integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
    config: {
      kinds: new Set(['component']),
      frequency: 30 * 60_000,
      searchInterval: 6 * 3_600_000,
      spread: 0,
      timeout: 5000,
      parseTimeout: 5000,
      concurrency: 5,
    },
    logger: mockServices.logger.mock(),
    clock: () => new Date(now),
  };

  return {
    context,
    registry,
    store,
    /** The targets that were given to the parser. */
    parsed,
    /** A complete discovery pass over a catalog of these entities. */
    async discover(...entities: Entity[]) {
      const seenAt = new Date(now);
      await registry.register(
        entities.map(it => toRegisteredEntity(it)),
        { seenAt },
      );
      await registry.removeUnseenSince(seenAt);
    },
    /** Lets time pass, and the tasks run. */
    async run(minutes = 0, signal = new AbortController().signal) {
      now += minutes * 60_000;
      await collectDueRoadmaps(0, context, signal);
      await evaluateDueRoadmaps(context, signal);
    },
    async getRoadmap(entityRef: string): Promise<EntityRoadmap> {
      return toEntityRoadmap(
        entityRef,
        await store.getAttempt(entityRef),
        await store.getDocuments(entityRef),
      );
    },
  };
}
