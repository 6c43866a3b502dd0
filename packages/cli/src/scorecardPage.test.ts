import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SCORECARD_LINT_KINDS } from '@waymark/scorecards';
import { spawnWaymark } from './__testUtils__/spawnWaymark';

const page = fs.readFileSync(
  path.resolve(__dirname, '../../../docs/scorecards.md'),
  'utf8',
);

function blockOf(language: string): string {
  const [, block] = page.split(`\`\`\`${language}\n`);
  return block.split('```')[0];
}

describe('the page docs/scorecards.md', () => {
  let folder: string;

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-page-'));
    fs.writeFileSync(path.join(folder, 'card.yaml'), blockOf('yaml'));
    fs.writeFileSync(path.join(folder, 'facts.json'), blockOf('json'));
  });

  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('shows a scorecard with nothing to mend, and facts to try it with', () => {
    expect(
      spawnWaymark(folder, ['scorecard', 'lint', 'card.yaml', '--strict']),
    ).toMatchObject({ status: 0, stderr: '' });
    const { stdout } = spawnWaymark(
      folder,
      'scorecard try card.yaml --facts facts.json --at 2026-06-15 --json'.split(
        ' ',
      ),
    );
    expect(
      JSON.parse(stdout)[0].checks.map((it: { verdict: string }) => it.verdict),
    ).toEqual(['unknown', 'fail', 'fail', 'pass']);
  });

  it('tells of every finding, with its level', () => {
    for (const [kind, { level }] of Object.entries(SCORECARD_LINT_KINDS)) {
      expect(page).toMatch(
        new RegExp(`^\\|.*\`${kind}\`[^|]*\\| ${level} +\\|`, 'm'),
      );
    }
  });
});
