import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { GithubEmulator, startGithubEmulator } from '@waymark/github-emulator';
import { CollectorTargetState } from '@waymark/plugin-waymark-common';
import fs from 'node:fs';
import path from 'node:path';
import { entityOf, startCollection } from './__testUtils__/startCollection';
import { GithubFailure, GithubFailureKind } from './client';
import { toFinding } from './collection/toFinding';
import { readGithubConfig } from './config';
import { GithubCollector } from './GithubCollector';
import { TABLE_COLUMNS } from './database/tables';
import { FOLLOWED_EVENTS } from './webhooks/subscribeToEvents';

jest.setTimeout(60_000);

const PAGE = path.resolve(__dirname, '../../../docs/github.md');
const page = fs.readFileSync(PAGE, 'utf8');

// What TypeScript knows all of.
const STATES: Record<CollectorTargetState, true> = {
  pending: true,
  'back-filling': true,
  ready: true,
  archived: true,
  empty: true,
  'not-found': true,
  forbidden: true,
  failing: true,
};
const FAILURES: Record<GithubFailureKind, true> = {
  unauthorized: true,
  forbidden: true,
  'not-found': true,
  'rate-limited': true,
  'too-slow': true,
  unavailable: true,
  'unexpected-answer': true,
};

/** The rows of the table whose head begins with these cells. */
function rowsOf(...head: string[]): string[][] {
  const lines = page.split('\n').map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );
  const start = lines.findIndex(
    cells => cells.length && head.every((title, at) => cells[at] === title),
  );
  const end = lines.findIndex((cells, at) => at > start && !cells.length);
  return lines.slice(start + 2, end);
}

/** What stands in the first column, without its code marks. */
function namesOf(...head: string[]): string[] {
  return rowsOf(...head).map(([name]) => name.replaceAll('`', ''));
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(file: string): string[] {
  const headings = fs.readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm);
  return [...headings].map(
    ([, title]) =>
      `#${title
        .toLocaleLowerCase('en-US')
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-')}`,
  );
}

/** A value as YAML writes it in one line, of which the page uses words, numbers, lists and objects. */
function readValue(text: string): unknown {
  return JSON.parse(
    text.replace(/[a-z]\w*/gi, word =>
      word === 'true' || word === 'false' ? word : `"${word}"`,
    ),
  );
}

const configOf = (github: object) =>
  readGithubConfig(
    mockServices.rootConfig({ data: { waymark: { github } } as never }),
  );

describe('the page on GitHub', () => {
  it('names every key of the configuration, in its order', () => {
    const declared = fs.readFileSync(
      path.resolve(__dirname, '../config.d.ts'),
      'utf8',
    );
    expect(namesOf('key', 'default')).toEqual(
      [...declared.matchAll(/^ {6}(\w+)\?:/gm)].map(([, key]) => key),
    );
  });

  it('states the defaults that hold', () => {
    const defaults = Object.fromEntries(
      rowsOf('key', 'default').map(([key, value]) => [
        key.replaceAll('`', ''),
        readValue(value.replaceAll('`', '')),
      ]),
    );
    expect(Object.keys(defaults)).toHaveLength(11);
    expect(configOf(defaults)).toEqual(configOf({}));
  });

  it('explains every annotation, state and finding', () => {
    const { annotations } = GithubCollector.create({} as never);
    expect(namesOf('annotation').sort()).toEqual([...annotations].sort());
    expect(namesOf('state').sort()).toEqual(Object.keys(STATES).sort());
    expect(namesOf('finding').sort()).toEqual(
      ['wrong-annotation', 'internal-error', ...Object.keys(FAILURES)].sort(),
    );
  });

  it('names the events that are followed, and the tables that are written', () => {
    const [, events] = /Choose the events: (.*?)\. /.exec(page) ?? [];
    expect(events.split(', ').sort()).toEqual(
      FOLLOWED_EVENTS.map(it => `\`${it}\``).sort(),
    );
    expect(page).toContain('`github_*`');
    for (const table of Object.keys(TABLE_COLUMNS)) {
      expect(table).toMatch(/^github_/);
    }
  });

  it('names the permissions that the remedy of a forbidden answer names', () => {
    const { remedy } = toFinding(new GithubFailure('forbidden', ''));
    const names = namesOf('permission of the repository').map(it =>
      it.toLocaleLowerCase('en-US'),
    );
    expect(names.filter(it => !remedy?.includes(it))).toEqual(['metadata']);
  });

  it('links to what is there', () => {
    const links = [...page.matchAll(/\]\(([^)#:]*)(#[^)]*)?\)/g)];
    expect(links.length).toBeGreaterThan(3);
    const broken = links.filter(([, link, anchor]) => {
      const target = link ? path.resolve(path.dirname(PAGE), link) : PAGE;
      return (
        !fs.existsSync(target) ||
        (anchor && !anchorsOf(target).includes(anchor))
      );
    });
    expect(broken.map(([text]) => text)).toEqual([]);
  });
});

describe('the permissions that the page names', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const permissions = namesOf('permission of the repository').map(
    name => name.toLocaleLowerCase('en-US').replace(' ', '_') as Permission,
  );
  type Permission = NonNullable<
    Parameters<GithubEmulator['configureInstallation']>[1]['permissions']
  >[number];

  /** How a repository is collected by an app with these permissions. */
  async function stateWith(granted: readonly Permission[]) {
    const emulator = await startGithubEmulator({
      seed: 2,
      names: ['acme/shop'],
      days: 10,
    });
    try {
      emulator.configureInstallation('acme', { permissions: [...granted] });
      const collection = await startCollection({
        knex: await databases.init('SQLITE_3'),
        emulator,
        entities: [
          entityOf('acme/shop'),
          {
            ...entityOf('acme/shop', {
              'waymark/deployments': 'workflow:deploy.yml',
            }),
            entityRef: 'component:default/runs',
          },
          {
            ...entityOf('acme/shop', { 'waymark/deployments': 'releases' }),
            entityRef: 'component:default/releases',
          },
        ],
        config: {
          integrations: {
            github: [
              {
                host: 'github.com',
                apiBaseUrl: emulator.apiUrl,
                token: emulator.createInstallationToken('acme'),
              },
            ],
          },
        },
      });
      await collection.sync();
      await collection.collect();
      return (await collection.targets())[0].state;
    } finally {
      await emulator.close();
    }
  }

  it('suffice', async () => {
    expect(await stateWith(permissions)).toBe('ready');
  });

  it.each(permissions.filter(it => it !== 'metadata'))(
    'are all needed: %s',
    async missing => {
      const others = permissions.filter(it => it !== missing);
      expect(await stateWith(others)).toBe('forbidden');
    },
  );
});
