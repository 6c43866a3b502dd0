import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { readLocalDocument } from './readLocalDocument';

describe('readLocalDocument', () => {
  const directory = createMockDirectory();
  const folder = directory.resolve('shop');

  beforeEach(() => {
    directory.setContent({
      'secret.md': 'secret',
      shop: { 'ROADMAP.md': '# Plan', docs: { 'plan.md': '# Docs' } },
      'shop-two': { 'ROADMAP.md': 'another' },
    });
    symlinkSync(directory.resolve('secret.md'), `${folder}/out.md`);
    symlinkSync(directory.path, `${folder}/up`);
    symlinkSync('docs/plan.md', `${folder}/within.md`);
    symlinkSync('nowhere.md', `${folder}/dangling.md`);
    symlinkSync('loop.md', `${folder}/loop.md`);
    mkdirSync(`${folder}/folder.md`);
    writeFileSync(`${folder}/large.md`, '');
    truncateSync(`${folder}/large.md`, 1024 * 1024 + 1);
    execFileSync('mkfifo', [`${folder}/pipe.md`]);
  });

  it.each([
    ['ROADMAP.md', '# Plan'],
    ['docs/../ROADMAP.md', '# Plan'],
    ['within.md', '# Docs'],
  ])('reads %s', async (path, text) => {
    const bytes = await readLocalDocument({ folder, path });
    expect(bytes.toString()).toBe(text);
  });

  it.each([
    ['../../etc/passwd', 'outside-folder'],
    ['../secret.md', 'outside-folder'],
    ['../shop-two/ROADMAP.md', 'outside-folder'],
    ['/etc/passwd', 'outside-folder'],
    ['out.md', 'outside-folder'],
    ['up/secret.md', 'outside-folder'],
    ['missing.md', 'not-found'],
    ['dangling.md', 'not-found'],
    ['ROADMAP.md/plan.md', 'not-found'],
    ['folder.md', 'unreadable', 'is a folder'],
    ['pipe.md', 'unreadable', 'is not a regular file'],
    ['loop.md', 'unreadable', 'leads back to itself'],
    ['x\0.md', 'unreadable'],
    ['large.md', 'too-large'],
  ])('refuses %j as %s', async (path, kind, message = path) => {
    await expect(readLocalDocument({ folder, path })).rejects.toMatchObject({
      finding: {
        kind,
        message: expect.stringContaining(message),
        remedy: expect.any(String),
      },
    });
  });
});
