import { TestDatabases } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import {
  GithubHistory,
  ManualClock,
  startGithubEmulator,
} from '@waymark/github-emulator';
import { EntityDeliveries } from '@waymark/plugin-waymark-node';
import { MemoryDeliveries } from '../__testUtils__/MemoryDeliveries';
import { entityOf, startCollection } from '../__testUtils__/startCollection';
import { GithubObject } from '../objects';
import { projectDeliveries } from './projectDeliveries';

jest.setTimeout(60_000);

const NOW = Date.parse('2026-06-01T00:00:00Z');
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

class FussyDeliveries extends MemoryDeliveries {
  refused?: string;

  async give(deliveries: ReadonlyMap<string, EntityDeliveries>) {
    if (this.refused && deliveries.has(this.refused)) {
      throw new ConflictError('Not now');
    }
    await super.give(deliveries);
  }
}

describe.each(databases.eachSupportedId())('giving on %s', databaseId => {
  it('gives many entities theirs at once, and spares them what goes wrong with one', async () => {
    const emulator = await startGithubEmulator({
      seed: 1,
      repositories: 5,
      days: 30,
      clock: new ManualClock(NOW),
    });
    try {
      const slugs = emulator.history.repositories.map(it => it.fullName);
      const entities = slugs.map(it => entityOf(it));
      const [refused, gone, ...others] = entities.map(it => it.entityRef);
      const deliveries = new FussyDeliveries([refused, ...others]);
      deliveries.refused = refused;
      const collection = await startCollection({
        knex: await databases.init(databaseId),
        emulator,
        entities,
        deliveries,
      });
      const countOf = (ref: string) =>
        deliveries.eventsOf(ref).deployments.length;
      const expected = (ref: string) => {
        const slug = slugs.find(it => ref.endsWith(it.split('/')[1]))!;
        const repository = emulator.history.repository(slug);
        return emulator.history.toDoraEvents(repository).deployments.length;
      };

      await collection.sync();
      await collection.collect();
      expect(others.map(countOf)).toEqual(others.map(expected));
      expect(countOf(refused)).toBe(0);
      const targets = await collection.targets();
      expect(targets.filter(it => it.error)).toEqual([
        expect.objectContaining({ entityRefs: [refused] }),
      ]);

      deliveries.refused = undefined;
      await collection.pass(collection.config.frequency);
      await collection.collect();
      expect(countOf(refused)).toBe(expected(refused));
      expect(countOf(gone)).toBe(0);
    } finally {
      await emulator.close();
    }
  });

  it('takes the commits of a pull request for inside once its merge is known to be', async () => {
    const emulator = await startGithubEmulator({
      seed: 1,
      repositories: 1,
      days: 1,
      clock: new ManualClock(NOW),
    });
    try {
      const [{ fullName }] = emulator.history.repositories;
      const path = 'services/api';
      const entity = entityOf(fullName, { 'waymark/paths': path });
      const collection = await startCollection({
        knex: await databases.init(databaseId),
        emulator,
        entities: [entity],
      });
      const { deliveries, context } = collection;
      await collection.sync();
      const { repositoryId } = (await context.targets.get(entity.entityRef))!;
      const [repository] = await context.repositories.claim(
        [repositoryId!],
        NOW,
      );
      const give = async (objects: GithubObject[]) => {
        const revision = await context.objects.write(repository, { objects });
        await projectDeliveries([{ id: repository.id, revision }], context);
        return deliveries
          .eventsOf(entity.entityRef)
          .commits.map(it => [it.sha, it.outside]);
      };
      const commitOf = (sha: string) => ({
        sha,
        parents: [],
        authoredAt: NOW,
        committedAt: NOW,
      });
      const pullRequestOf = (
        number: number,
        sha: string,
        mergeSha: string,
      ): GithubObject => ({
        kind: 'pull-request',
        id: `P${number}`,
        data: { number, commits: [commitOf(sha)], openedAt: NOW, mergeSha },
      });
      const merge = 'a'.repeat(40);
      expect(
        await give([
          pullRequestOf(1, 'one', merge),
          pullRequestOf(2, 'two', 'b'.repeat(40)),
        ]),
      ).toEqual([
        ['one', true],
        ['two', true],
      ]);
      expect(
        await give([
          { kind: 'commit', id: merge, data: commitOf(merge) },
          {
            kind: 'touch',
            id: `${merge} ${path}`,
            data: { sha: merge, path },
          },
        ]),
      ).toEqual([
        ['one', undefined],
        ['two', true],
        [merge, undefined],
      ]);
    } finally {
      await emulator.close();
    }
  });

  it('takes back what was given by a process that ended before it noted that', async () => {
    const history = new GithubHistory(NOW);
    const repository = history.createRepository({
      owner: 'acme',
      name: 'shop',
    });
    const issue = repository.openIssue({ title: 'Down', labels: ['incident'] });
    const emulator = await startGithubEmulator({
      history,
      clock: new ManualClock(NOW),
    });
    try {
      await emulator.advance();
      const entity = entityOf('acme/shop');
      const collection = await startCollection({
        knex: await databases.init(databaseId),
        emulator,
        entities: [entity],
      });
      const { deliveries, knex } = collection;
      const look = async () => {
        await collection.pass(collection.config.frequency);
        await collection.collect();
        return deliveries.eventsOf(entity.entityRef).incidents.length;
      };
      await collection.sync();
      expect(await look()).toBe(1);
      await knex('github_targets').update({
        given_repository_id: null,
        given_settings: null,
        given_revision: null,
      });
      repository.removeLabel(issue, 'incident');
      expect(await look()).toBe(0);
    } finally {
      await emulator.close();
    }
  });
});
