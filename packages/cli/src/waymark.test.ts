import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnWaymark } from './__testUtils__/spawnWaymark';

const bin = path.resolve(__dirname, '../bin/waymark');

const PLAN = [
  '# Kiln plan',
  '',
  '**Owner**: Clay Guild',
  '',
  '## Phase 1: Bricks (Q1 2026)',
  '',
  '**Status**: ✅ Complete',
  '**Owner**: Masons',
  '',
  '- [x] Order bricks',
  '- [ ] Stack bricks',
  '',
  '**Exit criteria:**',
  '',
  '- [x] The wall stands',
  '',
  '## Phase 2: Fire (Week +1)',
  '',
  '- Light it',
  '',
].join('\n');

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-cli-'));
  fs.writeFileSync(path.join(folder, 'plan.md'), PLAN);
  fs.writeFileSync(path.join(folder, 'empty.md'), '');
  fs.writeFileSync(
    path.join(folder, 'other.yaml'),
    'version: 1\ndocuments: [{ path: other.md }]\n',
  );
  fs.writeFileSync(path.join(folder, 'latin1.md'), Buffer.from([0xe9, 0x20]));
  fs.writeFileSync(path.join(folder, 'binary.md'), Buffer.from([0x23, 0x00]));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

function waymark(args: string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, ...args],
    {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, CI: '1' },
    },
  );
  return { status, stdout, stderr };
}

describe('waymark roadmap inspect', () => {
  it('prints one JSON value and nothing else', () => {
    const { status, stdout, stderr } = waymark([
      'roadmap',
      'inspect',
      '--json',
      'plan.md',
      'empty.md',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject([
      {
        file: 'plan.md',
        roadmap: {
          title: 'Kiln plan',
          owner: 'Clay Guild',
          phases: [{ id: 'bricks', status: 'complete' }, { id: 'fire' }],
          checkboxes: { total: 3, done: 2, inCodeFences: 0 },
        },
      },
      { file: 'empty.md', roadmap: { warnings: [{ kind: 'empty' }] } },
    ]);
  });

  it('reads standard input', () => {
    const { status, stdout } = waymark(
      ['roadmap', 'inspect', '-', '--json'],
      PLAN,
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { file: '-', roadmap: { title: 'Kiln plan' } },
    ]);
  });

  it('shows a document as text, with no colour where there is no terminal', () => {
    const { status, stdout, stderr } = waymark([
      'roadmap',
      'inspect',
      'plan.md',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'Kiln plan',
        'plan.md · owned by Clay Guild · 2 of 3 boxes ticked',
        '',
        '✓ Phase 1: Bricks (Q1 2026)',
        '    complete · █████░░░░░ 1 of 2 items · 1 of 1 criterion',
        '    Q1 2026 (2026-01-01 to 2026-03-31) · owned by Masons',
        '    ✓ Order bricks',
        '    ○ Stack bricks',
        '    exit criteria',
        '      ✓ The wall stands',
        '',
        '· Phase 2: Fire (Week +1)',
        '    no status · 1 item of unknown state',
        '    Week +1',
        '    · Light it',
        '',
        '⚠ line 7: “Phase 1: Bricks (Q1 2026)” says complete, but 1 item is open.',
        '  → Tick what is done, move what is not, or change the status.',
        '    (status-progress-conflict)',
        '',
        '⚠ line 17: “Week +1” is relative to GA, whose day is not given, and has no days.',
        '  → Give its day in the annotation waymark/anchors, such as GA=2026-12-01, or',
        '    write the dates. (unanchored-relative-time)',
        '',
      ].join('\n'),
    );
  });

  it('shows items nested, with number, state and what is optional', () => {
    const { stdout } = waymark(
      ['roadmap', 'inspect', '-'],
      '## Phase 1\n\n- [ ] 1.1 Lay bricks\n  - [x] Mix\n  - [~] Cut\n- [-] Paint\n\n### Optional\n\n- [ ] Plant\n',
    );
    expect(stdout).toContain(
      [
        '    ○ 1.1 Lay bricks',
        '      ✓ Mix',
        '      ◐ Cut',
        '    ✗ Paint',
        '    ○ Plant (optional)',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['empty', ''],
    ['too-deep', `${'>'.repeat(60)} x`],
    ['too-large', 'x'.repeat(1024 * 1024 + 1)],
  ])(
    'warns of a document that is not read, and exits with 0: %s',
    (kind, text) => {
      const { status, stdout, stderr } = waymark(
        ['roadmap', 'inspect', '-', '--json'],
        text,
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject([
        { roadmap: { phases: [], warnings: [{ kind }] } },
      ]);
    },
  );

  it('keeps to 80 columns, cuts nothing off and lets no document steer the terminal', () => {
    const words = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ');
    const { stdout } = waymark(
      ['roadmap', 'inspect', '-'],
      `# ${words}\n\n## Phase 1: ${'長い'.repeat(60)} \u001b[31m${words}\n`,
    );
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('word59');
    expect(stdout.match(/[長い]/g)).toHaveLength(120);
    for (const line of stdout.split('\n')) {
      expect(
        line.length + (line.match(/[長い]/g)?.length ?? 0),
      ).toBeLessThanOrEqual(80);
    }
  });

  describe('with an explicit form', () => {
    const form = (file: string, status: string) =>
      `version: 1\ndocuments:\n  - path: ${file}\n    phases:\n      - { id: fire, match: "Phase 2*", status: ${status} }\n`;
    const statusOf = (cwd: string, ...args: string[]) => {
      const call = ['roadmap', 'inspect', '--json', ...args];
      const { stdout, stderr } = spawnWaymark(cwd, call, PLAN);
      expect(stderr).toBe('');
      return JSON.parse(stdout)[0].roadmap.phases[1].status;
    };
    let home: string;

    beforeAll(() => {
      home = path.join(folder, 'forms');
      fs.mkdirSync(path.join(home, 'docs'), { recursive: true });
      fs.writeFileSync(path.join(home, 'docs', 'plan.md'), PLAN);
      fs.writeFileSync(
        path.join(home, 'other.yaml'),
        form('plan.md', 'deferred'),
      );
    });

    it('uses the one beside the document, or in the working folder, that names it', () => {
      expect(statusOf(home, 'docs/plan.md')).toBeUndefined();
      fs.writeFileSync(
        path.join(home, 'roadmap.yaml'),
        form('docs/plan.md', 'planned'),
      );
      expect(statusOf(home, 'docs/plan.md')).toBe('planned');
      expect(statusOf(folder, 'forms/docs/plan.md')).toBeUndefined();
      const beside = path.join(home, 'docs', 'roadmap.yaml');
      fs.writeFileSync(beside, form('somebody-else.md', 'blocked'));
      expect(statusOf(home, 'docs/plan.md')).toBe('planned');
      fs.writeFileSync(beside, form('docs/plan.md', 'blocked'));
      expect(statusOf(home, 'docs/plan.md')).toBe('blocked');
      expect(statusOf(folder, 'forms/docs/plan.md')).toBe('blocked');
    });

    it('uses the one that is given, also for standard input', () => {
      expect(statusOf(home, 'docs/plan.md', '--form', 'other.yaml')).toBe(
        'deferred',
      );
      expect(statusOf(home, '-', '--form', 'other.yaml')).toBe('deferred');
      expect(statusOf(home, '-')).toBeUndefined();
    });
  });

  it.each([
    [
      'a form that says nothing of the document',
      ['roadmap', 'inspect', 'plan.md', '--form', 'other.yaml'],
      'other.yaml says nothing of plan.md',
    ],
    [
      'a form that does not exist',
      ['roadmap', 'inspect', 'plan.md', '--form', 'none.yaml'],
      'none.yaml does not exist',
    ],
    [
      'anchors that are none',
      ['roadmap', 'inspect', 'plan.md', '--anchors', 'GA=soon'],
      '--anchors: “GA=soon” names no day of the calendar. Write the day as year, month and day, such as GA=2026-12-01.',
    ],
    [
      'a missing file',
      ['roadmap', 'inspect', 'none.md'],
      'none.md does not exist',
    ],
    [
      'a missing file beside a good one',
      ['roadmap', 'inspect', 'plan.md', 'none.md'],
      'none.md does not exist',
    ],
    [
      'a directory',
      ['roadmap', 'inspect', '.'],
      '. is a directory; name the documents in it',
    ],
    [
      'a file for a folder',
      ['roadmap', 'inspect', 'plan.md/x'],
      'plan.md/x does not exist',
    ],
    [
      'a device',
      ['roadmap', 'inspect', '/dev/null'],
      '/dev/null is not a file',
    ],
    [
      'another encoding',
      ['roadmap', 'inspect', 'latin1.md'],
      'latin1.md is not valid UTF-8; save it as UTF-8',
    ],
    [
      'binary data',
      ['roadmap', 'inspect', 'binary.md'],
      'binary.md is not text: it holds null bytes',
    ],
    ['no file', ['roadmap', 'inspect'], "missing required argument 'file'"],
    [
      'an unknown option',
      ['roadmap', 'inspect', '--yaml', 'plan.md'],
      "unknown option '--yaml'",
    ],
    ['an unknown command', ['roadmap', 'paint'], "unknown command 'paint'"],
    ['an unknown group', ['road'], "unknown command 'road'"],
    ['no command', [], 'no command given; see waymark --help'],
    ['half a command', ['roadmap'], 'no command given; see waymark --help'],
  ])('exits with 2 and one line on %s', (_, args, reason) => {
    expect(waymark(args)).toEqual({
      status: 2,
      stdout: '',
      stderr: `waymark: ${reason}\n`,
    });
  });
});

describe('waymark', () => {
  it('tells its version and its commands', () => {
    expect(waymark(['--version'])).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
    expect(waymark(['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('roadmap'),
    });
    expect(waymark(['roadmap', 'inspect', '--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--json'),
    });
  });
});
