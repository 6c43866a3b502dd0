import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import fc from 'fast-check';
import { toRegisteredEntity } from '../entities';
import { testEntity } from '../__testUtils__';
import { locateRoadmaps } from './locateRoadmaps';

const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());

const SOURCE = 'backstage.io/source-location';
const MANAGED_BY = 'backstage.io/managed-by-location';
const ORIGIN = 'backstage.io/managed-by-origin-location';
const FOLDER = 'https://github.com/org/repo/tree/main/services/shop/';

function locate(annotations: Record<string, string>, kind = 'Component') {
  return locateRoadmaps(
    toRegisteredEntity(testEntity('shop', annotations, kind)),
    { kinds: new Set(['component']), integrations },
  );
}

interface LocateCase {
  of: string;
  annotations: Record<string, string>;
}

describe('locateRoadmaps', () => {
  it('looks at the default paths of the configured kinds, beside the source', () => {
    expect(locate({ [SOURCE]: `url:${FOLDER}` })).toEqual({
      configuredBy: 'default',
      documents: ['ROADMAP.md', 'docs/ROADMAP.md', 'docs/roadmap.md'].map(
        target => ({
          type: 'url',
          url: `${FOLDER}${target}`,
          source: {
            target,
            configuredBy: 'default',
            url: `${FOLDER.replace('/tree/', '/blob/')}${target}`,
          },
        }),
      ),
      findings: [],
    });
    expect(locate({ [SOURCE]: `url:${FOLDER}` }, 'Group').documents).toEqual(
      [],
    );
  });

  it.each<LocateCase & { target: string; url: string }>([
    {
      of: 'a path',
      annotations: { [SOURCE]: `url:${FOLDER}` },
      target: 'docs/plan.md',
      url: `${FOLDER}docs/plan.md`,
    },
    {
      of: 'a path that stays within the folder',
      annotations: { [SOURCE]: `url:${FOLDER}` },
      target: './docs/../plan.md',
      url: `${FOLDER}plan.md`,
    },
    {
      of: 'a path with characters that mean something in a URL',
      annotations: { [SOURCE]: `url:${FOLDER}` },
      target: 'my plan?#1.md',
      url: `${FOLDER}my%20plan%3F%231.md`,
    },
    {
      of: 'a path beside the catalog file, for want of a source location',
      annotations: {
        [MANAGED_BY]: 'url:https://gitlab.com/org/repo/-/blob/main/info.yaml',
      },
      target: 'plan.md',
      url: 'https://gitlab.com/org/repo/-/blob/main/plan.md',
    },
    {
      of: 'a URL, whatever the source location',
      annotations: {},
      target: 'https://example.com/plan.md',
      url: 'https://example.com/plan.md',
    },
  ])('finds the address of $of', ({ annotations, target, url }) => {
    const { documents, findings } = locate({
      ...annotations,
      'waymark/roadmap': target,
    });
    expect(findings).toEqual([]);
    expect(documents).toMatchObject([
      { type: 'url', url, source: { target, configuredBy: 'annotation' } },
    ]);
  });

  it.each([
    ['a.md,,b.md', 'invalid-annotation', 'Entry 2'],
    ['a.md,b.md,', 'invalid-annotation', 'Entry 3'],
    // eslint-disable-next-line no-script-url
    ['a.md,javascript:alert(1),b.md', 'invalid-annotation', 'javascript:'],
    ['a.md,file:///etc/passwd,b.md', 'invalid-annotation', 'file:'],
    ['a.md,C:\\plan.md,b.md', 'invalid-annotation', 'C:'],
    ['a.md,/etc/passwd,b.md', 'invalid-annotation', 'absolute path'],
    ['a.md,x\0y.md,b.md', 'invalid-annotation', 'control character'],
    ['a.md,x\ty.md,b.md', 'invalid-annotation', 'control character'],
    [`a.md,${'x'.repeat(501)},b.md`, 'invalid-annotation', '501 characters'],
    ['a.md,http://,b.md', 'invalid-annotation', 'no valid URL'],
    ['a.md,https://me:secret@host/x,b.md', 'invalid-annotation', 'password'],
    ['a.md,../x.md,b.md', 'outside-folder', '../x.md'],
    ['a.md,docs/../../x.md,b.md', 'outside-folder', 'docs/../../x.md'],
    ['a.md,..%252f..%252fx.md,b.md', 'outside-folder', '..%252f'],
    ['a.md,..\\x.md,b.md', 'outside-folder', 'x.md'],
  ])(
    'explains what is wrong with %j, and takes the rest',
    (value, kind, part) => {
      const { documents, findings } = locate({
        [SOURCE]: `url:${FOLDER}`,
        'waymark/roadmap': value,
      });
      expect(documents.map(({ source }) => source.target)).toEqual([
        'a.md',
        'b.md',
      ]);
      expect(findings).toEqual([
        {
          kind,
          message: expect.stringContaining(part),
          remedy: expect.any(String),
        },
      ]);
      expect(findings[0].message).not.toContain('secret');
    },
  );

  it('takes 20 documents, each once, and explains that there are more', () => {
    const { documents, findings } = locate({
      [SOURCE]: `url:${FOLDER}`,
      'waymark/roadmap': [
        '0.md',
        ...Array.from({ length: 24 }, (_, n) => `${n}.md`),
      ].join(),
    });
    expect(documents).toHaveLength(19);
    expect(findings).toMatchObject([{ kind: 'invalid-annotation' }]);
  });

  it.each<LocateCase>([
    { of: 'no location', annotations: {} },
    {
      of: 'a local source location alone',
      annotations: { [SOURCE]: 'file:/etc/catalog-info.yaml' },
    },
    {
      of: 'a local source location of a remote entity',
      annotations: {
        [SOURCE]: 'file:/etc/x',
        [MANAGED_BY]: 'file:/etc/catalog-info.yaml',
        [ORIGIN]: 'url:https://example.com/catalog-info.yaml',
      },
    },
    {
      of: 'a local origin only',
      annotations: { [ORIGIN]: 'file:/etc/catalog-info.yaml' },
    },
    {
      of: 'a URL of another scheme',
      annotations: { [SOURCE]: 'url:file:///etc/' },
    },
    { of: 'an address that is none', annotations: { [SOURCE]: 'url:http://' } },
    { of: 'no location reference', annotations: { [SOURCE]: 'nonsense' } },
  ])('reads nothing of an entity with $of, and says so', ({ annotations }) => {
    expect(locate(annotations)).toMatchObject({
      documents: [],
      findings: [{ kind: 'no-source-location' }],
    });
  });

  it('reads local files of entities that the catalog itself has read from one, beside that file', () => {
    const annotations = {
      [MANAGED_BY]: 'file:/data/shop/catalog-info.yaml',
      [ORIGIN]: 'file:/data/all.yaml',
      [SOURCE]: 'file:/etc/',
      'waymark/roadmap': 'plan.md',
    };
    expect(locate(annotations).documents).toEqual([
      {
        type: 'file',
        folder: '/data/shop',
        path: 'plan.md',
        source: { target: 'plan.md', configuredBy: 'annotation' },
      },
    ]);
  });

  it('never leaves the folder of the source location, whatever the annotation says', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      'a',
      '%25',
      '?',
      '#',
      ':',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), parts => {
        const { documents } = locate({
          [SOURCE]: `url:${FOLDER}`,
          'waymark/roadmap': parts.join(''),
        });
        for (const location of documents) {
          const url = location.type === 'url' ? location.url : '';
          expect(new URL(url).href.startsWith(FOLDER)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
