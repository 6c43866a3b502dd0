import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockServices,
  startTestBackend,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { GithubEmulator, startGithubEmulator } from '@waymark/github-emulator';
// The module is tested in the plugin that it is for.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import waymarkPlugin from '@waymark/plugin-waymark-backend';
import {
  CollectorTargetList,
  computeDora,
  EntityDora,
} from '@waymark/plugin-waymark-common';
import eventsPlugin from '@backstage/plugin-events-backend';
import { createHmac } from 'node:crypto';
import request from 'supertest';
import { githubEventsFeatures } from './__testUtils__/githubEventsFeatures';
import { configFor } from './__testUtils__/startCollection';
import waymarkModuleGithub from './index';

jest.setTimeout(120_000);

const SECRET = 'a secret of the portal and of GitHub';
const DAY = 24 * 3_600_000;
const REPOSITORIES = ['acme/shop', 'acme/tills'];
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** A portal whose github.com is an emulator, which sends its webhooks there. */
async function startPortal(databaseId: TestDatabaseId) {
  const emulator = await startGithubEmulator({
    seed: 5,
    names: REPOSITORIES,
    days: 30,
  });
  const knex = await databases.init(databaseId);
  const { server } = await startTestBackend({
    features: [
      waymarkPlugin,
      waymarkModuleGithub,
      eventsPlugin,
      ...githubEventsFeatures(),
      schedulerServiceFactory,
      // Both plugins keep a list of their migrations.
      databasesOf({
        waymark: knex,
        events: await databases.init('SQLITE_3'),
      }),
      eventsServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          ...configFor(emulator, {
            backfill: { days: 60 },
            // What a webhook does not tell is not seen within this test.
            schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
          }),
          events: {
            useEventBus: 'never',
            modules: { github: { webhookSecret: SECRET } },
          },
        },
      }),
      catalogServiceMock.factory({
        entities: REPOSITORIES.map(slug => ({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: slug.split('/')[1],
            annotations: { 'github.com/project-slug': slug },
          },
        })),
      }),
    ],
  });
  const get = async <T>(path: string): Promise<T> =>
    (await request(server).get(`/api/waymark/${path}`)).body;
  return {
    emulator,
    get,
    knex,
    /** The node id of a deployment that has not succeeded, as it is stored. */
    async findDeployment(createdAt: number): Promise<string | undefined> {
      const rows = await knex('github_objects').where({ kind: 'deployment' });
      return rows.find(it => {
        const data = JSON.parse(it.data);
        return data.createdAt === createdAt && !data.success;
      })?.id;
    },
    send: (payload: string, signature: string) =>
      request(server)
        .post('/api/events/http/github')
        .set('content-type', 'application/json')
        .set('x-github-event', 'deployment_status')
        .set('x-hub-signature-256', signature)
        .send(payload),
    targets: () => get<CollectorTargetList>('collectors/github/targets'),
  };
}

function databasesOf(byPlugin: Record<string, Knex>) {
  return createServiceFactory({
    service: coreServices.database,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) => ({
      getClient: async () => byPlugin[plugin.getId()],
    }),
  });
}

async function until<T>(
  read: () => Promise<T>,
  isSo: (value: T) => boolean,
): Promise<{ value: T; milliseconds: number }> {
  const start = Date.now();
  for (;;) {
    const value = await read();
    if (isSo(value)) {
      return { value, milliseconds: Date.now() - start };
    }
    if (Date.now() - start > 30_000) {
      throw new Error(`Waited in vain: ${JSON.stringify(value).slice(0, 500)}`);
    }
    await new Promise(resolve => {
      setTimeout(resolve, 50);
    });
  }
}

describe.each(databases.eachSupportedId())('a portal on %s', databaseId => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let emulator: GithubEmulator;
  beforeAll(async () => {
    portal = await startPortal(databaseId);
    emulator = portal.emulator;
    await until(
      portal.targets,
      ({ targets }) =>
        targets?.length === 2 && targets.every(it => it.state === 'ready'),
    );
  });
  afterAll(() => emulator?.close());

  const window = () => {
    const to = Math.ceil(Date.now() / DAY) * DAY;
    return { from: to - 30 * DAY, to };
  };
  const getDora = (name: string) => {
    const { from, to } = window();
    const query = `from=${new Date(from).toISOString()}&to=${new Date(to).toISOString()}`;
    return portal.get<EntityDora>(
      `entities/component/default/${name}/dora?${query}`,
    );
  };

  it('shows the figures of what happened on GitHub', async () => {
    for (const slug of REPOSITORIES) {
      const repository = emulator.history.repository(slug);
      const expected = computeDora(
        emulator.history.toDoraEvents(repository),
        window(),
      );
      await expect(getDora(repository.name)).resolves.toMatchObject(
        JSON.parse(JSON.stringify(expected)),
      );
      expect(expected.deploymentFrequency.samples).toBeGreaterThan(3);
    }
  });

  it('changes its figures within five seconds of an accepted event, and not by a forged one', async () => {
    const shop = emulator.history.repository('acme/shop');
    const before = await getDora('shop');
    const samples = before.deploymentFrequency.samples;
    const deployment = shop.deploy({ environment: 'production' });
    shop.addStatus(deployment, 'SUCCESS');
    const payload = payloadOf({});
    const forged = await portal.send(payload, `sha256=${'0'.repeat(64)}`);
    expect(forged.status).toBe(403);
    await new Promise(resolve => {
      setTimeout(resolve, 1500);
    });
    expect((await getDora('shop')).deploymentFrequency.samples).toBe(samples);

    const accepted = await portal.send(payload, sign(payload));
    expect(accepted.status).toBe(202);
    const { milliseconds } = await until(
      () => getDora('shop'),
      it => it.deploymentFrequency.samples === samples + 1,
    );
    expect(milliseconds).toBeLessThan(5000);
  });

  it('hears of a status however late it comes', async () => {
    const shop = emulator.history.repository('acme/shop');
    const { samples } = (await getDora('shop')).deploymentFrequency;
    const deployment = shop.deploy({ environment: 'production' });
    const started = payloadOf({});
    await portal.send(started, sign(started));
    const { value: id } = await until(
      () => portal.findDeployment(deployment.createdAt),
      it => it !== undefined,
    );
    // As if it had been given up long ago.
    await portal.knex('github_objects').update({ watch_at: null });
    shop.addStatus(deployment, 'SUCCESS');
    const ended = payloadOf({ deployment: { node_id: id } });
    await portal.send(ended, sign(ended));
    const { value } = await until(
      () => getDora('shop'),
      it => it.deploymentFrequency.samples > samples,
    );
    expect(value.deploymentFrequency.samples).toBe(samples + 1);
  });
});

function payloadOf(content: object): string {
  return JSON.stringify({
    action: 'created',
    repository: {
      name: 'shop',
      full_name: 'acme/shop',
      html_url: 'https://github.com/acme/shop',
      owner: { login: 'acme' },
    },
    ...content,
  });
}

function sign(payload: string): string {
  const hash = createHmac('sha256', SECRET).update(payload).digest('hex');
  return `sha256=${hash}`;
}
