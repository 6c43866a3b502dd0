import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { locateForms } from './locateForms';

const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());

function at(url: string, target: string) {
  return locateForms(
    { source: { target, configuredBy: 'annotation' }, type: 'url', url },
    integrations,
  ).map(form => (form.type === 'url' ? [form.url, form.paths] : []));
}

describe('locateForms', () => {
  it.each([
    [
      'https://github.com/org/repo/tree/main/services/shop/docs/ROADMAP.md',
      'docs/ROADMAP.md',
      'https://github.com/org/repo/tree/main/services/shop/docs/roadmap.yaml',
      'https://github.com/org/repo/tree/main/roadmap.yaml',
      'services/shop/docs/ROADMAP.md',
    ],
    [
      'https://gitlab.com/org/repo/-/blob/main/docs/ROADMAP.md',
      'https://gitlab.com/org/repo/-/blob/main/docs/ROADMAP.md',
      'https://gitlab.com/org/repo/-/blob/main/docs/roadmap.yaml',
      'https://gitlab.com/org/repo/-/blob/main/roadmap.yaml',
      'docs/ROADMAP.md',
    ],
    [
      'https://example.com/shop/docs/my%20plan.md',
      'docs/my plan.md',
      'https://example.com/shop/docs/roadmap.yaml',
      'https://example.com/shop/roadmap.yaml',
      'docs/my plan.md',
    ],
  ])(
    'looks beside %s, and at the root of its repository',
    (url, target, beside, root, path) => {
      const [first, second, ...others] = at(url, target);
      expect(first[0]).toBe(beside);
      expect(first[1]).toContain(path.split('/').at(-1));
      expect(first[1]).toContain(path);
      expect(second).toEqual([root, [path]]);
      expect(others).toEqual([]);
    },
  );

  it('looks once where both are the same', () => {
    expect(
      at('https://github.com/org/repo/tree/main/ROADMAP.md', 'ROADMAP.md'),
    ).toHaveLength(1);
  });

  it('looks no higher than the folder of a local entity', () => {
    const locate = (path: string) =>
      locateForms(
        {
          source: { target: path, configuredBy: 'annotation' },
          type: 'file',
          folder: '/catalog/shop',
          path,
        },
        integrations,
      );
    expect(locate('docs/ROADMAP.md')).toMatchObject([
      { path: 'docs/roadmap.yaml', paths: ['docs/ROADMAP.md', 'ROADMAP.md'] },
      { path: 'roadmap.yaml', paths: ['docs/ROADMAP.md'] },
    ]);
    expect(locate('./ROADMAP.md')).toMatchObject([{ path: 'roadmap.yaml' }]);
  });
});
