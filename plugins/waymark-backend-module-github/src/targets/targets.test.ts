import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { findRepositoryName } from './findRepositoryName';
import { parsePaths } from './parsePaths';
import { readTargetSettings } from './readTargetSettings';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [
        { host: 'github.com', token: 'token' },
        { host: 'ghe.acme.com', apiBaseUrl: 'https://ghe.acme.com/api/v3' },
      ],
    },
  }),
);

const SLUG = 'github.com/project-slug';
const SOURCE = 'backstage.io/source-location';
const LOCATION = 'backstage.io/managed-by-location';

describe('findRepositoryName', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['the slug', { [SLUG]: ' acme/shop ' }, 'github.com/acme/shop'],
    [
      'the slug on the host of the source',
      {
        [SLUG]: 'acme/shop',
        [SOURCE]: 'url:https://ghe.acme.com/a/b/tree/main/',
      },
      'ghe.acme.com/acme/shop',
    ],
    [
      'the slug rather than where the file is',
      {
        [SLUG]: 'acme/shop',
        [LOCATION]: 'url:https://github.com/acme/catalog/blob/main/a.yaml',
      },
      'github.com/acme/shop',
    ],
    [
      'the source',
      { [SOURCE]: 'url:https://github.com/acme/shop.git' },
      'github.com/acme/shop',
    ],
    ['a file', { [LOCATION]: 'file:/catalog-info.yaml' }, undefined],
    [
      'another host',
      { [SOURCE]: 'url:https://gitlab.com/acme/shop' },
      undefined,
    ],
    ['no url', { [SOURCE]: 'url:nonsense' }, undefined],
    ['no repository', { [SOURCE]: 'url:https://github.com/acme' }, undefined],
    ['nothing', {}, undefined],
  ])('takes %s', (_, annotations, expected) => {
    const { repository, finding } = findRepositoryName(
      { kind: 'component', annotations },
      integrations,
    );
    expect(
      repository && `${repository.host}/${repository.owner}/${repository.name}`,
    ).toBe(expected);
    expect(finding).toBeUndefined();
  });

  it('takes the source of components only', () => {
    const annotations = { [SOURCE]: 'url:https://github.com/acme/shop' };
    expect(
      findRepositoryName({ kind: 'system', annotations }, integrations),
    ).toEqual({ repository: undefined });
  });

  it.each([
    '',
    'acme',
    'acme/',
    '/shop',
    'acme/shop/tree',
    'acme/..',
    'a b/c',
    'acme/shop?x',
  ])('finds fault with the slug "%s"', slug => {
    expect(
      findRepositoryName(
        { kind: 'component', annotations: { [SLUG]: slug } },
        integrations,
      ),
    ).toEqual({
      finding: expect.objectContaining({ kind: 'wrong-annotation' }),
    });
  });
});

describe('readTargetSettings', () => {
  const defaults = {
    deployments: 'releases',
    environments: ['production'],
    incidentLabel: 'incident',
  };
  const byDefault = {
    deployments: { type: 'releases' },
    environments: ['production'],
    paths: [],
    incidentLabel: 'incident',
  };

  it.each<[Record<string, string>, object]>([
    [{}, {}],
    [
      { 'waymark/deployments': ' deployments ' },
      { deployments: { type: 'deployments' } },
    ],
    [
      { 'waymark/deployments': 'workflow: deploy.yml' },
      { deployments: { type: 'workflow', file: 'deploy.yml' } },
    ],
    [
      { 'waymark/environment': 'Prod-EU, ,prod,PROD' },
      { environments: ['prod', 'prod-eu'] },
    ],
    [{ 'waymark/incidents': 'label: sev 1 ' }, { incidentLabel: 'sev 1' }],
    [{ 'waymark/paths': 'b/**, ./a/, b' }, { paths: ['a', 'b'] }],
  ])('reads %j', (annotations, expected) => {
    expect(readTargetSettings(annotations, defaults)).toEqual({
      settings: { ...byDefault, ...expected },
      findings: [],
    });
  });

  it.each([
    ['waymark/deployments', 'deploys'],
    ['waymark/deployments', 'workflow:../../x.yml'],
    ['waymark/deployments', 'workflow:deploy'],
    ['waymark/environment', ' , '],
    ['waymark/incidents', 'incident'],
    ['waymark/incidents', 'label: '],
    ['waymark/paths', '*.ts'],
    ['waymark/paths', ''],
  ])('keeps to the default where %s says "%s"', (annotation, value) => {
    expect(readTargetSettings({ [annotation]: value }, defaults)).toEqual({
      settings: byDefault,
      findings: [
        {
          kind: 'wrong-annotation',
          message: expect.stringContaining(annotation),
          remedy: expect.any(String),
        },
      ],
    });
  });
});

it.each([
  ['a, b/c.ts ,', ['a', 'b/c.ts'], []],
  ['/a/**/*, a/, a', ['a'], []],
  [
    'a/*.ts, b/**/c, [x], !d, ../e, f/../g, h',
    ['h'],
    ['a/*.ts', 'b/**/c', '[x]', '!d', '../e', 'f/../g'],
  ],
  ['**, /, .', ['.'], ['**', '/']],
  ['', [], []],
])('parsePaths reads "%s"', (text, paths, unsupported) => {
  expect(parsePaths(text)).toEqual({ paths, unsupported });
});
