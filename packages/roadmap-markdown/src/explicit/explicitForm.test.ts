import Ajv from 'ajv';
import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { parseRoadmap } from '../parseRoadmap';
import { explicitFormJsonSchema } from './explicitFormJsonSchema';
import { findExplicitDocument, readExplicitForm } from './readExplicitForm';

const PLAN = [
  '# Bakery',
  '',
  '**Anchors**: none',
  '',
  '## ✅ Phase 1: Walls (Q1 2026)',
  '',
  '**Status**: Complete',
  '',
  '- [x] Lay bricks',
  '- [ ] 🦶 Paint them',
  '',
  '## Phase 2: Oven',
  '',
  '- [ ] Light it',
  '',
  '**Success metrics**:',
  '',
  '- Heat-up time < 20 min',
  '',
  '## Garden',
  '',
  '- [ ] Plant',
  '',
  '## Appendix: Recipes',
  '',
  '- [ ] Write them down',
  '',
  '### Phase 3: Cakes',
  '',
].join('\n');

function form(...lines: string[]): string {
  return [
    'version: 1',
    'documents:',
    '  - path: docs/ROADMAP.md',
    ...lines.map(line => `    ${line}`),
    '',
  ].join('\n');
}

function readWith(text: string, plan = PLAN) {
  return parseRoadmap(plan, {
    explicit: findExplicitDocument(readExplicitForm(text), ['docs/ROADMAP.md']),
  });
}

function problemsOf(text: string) {
  return readWith(text).warnings.filter(({ kind }) =>
    kind.startsWith('explicit-'),
  );
}

const PHASES = [
  'kind: rollout',
  'anchors: { ga: 2026-12-01 }',
  'current: garden',
  'ignore: ["appendix:*"]',
  'phases:',
  '  - { id: p1, match: "Phase 1: *", status: deferred, owners: [group:default/masons], end: 2026-02-15 }',
  '  - { id: garden, match: Garden, start: 2026-05-01, end: 2026-05-31, dependsOn: [p1, oven] }',
];

describe('the explicit form', () => {
  it('comes before what the text says, which is read where the form is silent', () => {
    const roadmap = readWith(form(...PHASES));
    expect(roadmap.warnings).toEqual([]);
    expect(roadmap).toMatchObject({
      kind: 'rollout',
      anchors: { GA: '2026-12-01' },
      currentPhase: 'garden',
      origins: { kind: { foundBy: 'explicit' } },
    });
    expect(roadmap.phases).toMatchObject([
      {
        id: 'p1',
        title: '✅ Phase 1: Walls (Q1 2026)',
        status: 'deferred',
        owners: ['group:default/masons'],
        timeframe: { start: '2026-01-01', end: '2026-02-15' },
        items: [{ state: 'done' }, { text: 'Paint them' }],
        origins: { status: { line: 5, foundBy: 'explicit' } },
      },
      { id: 'oven' },
      {
        id: 'garden',
        unit: 'phase',
        timeframe: {
          text: '2026-05-01 to 2026-05-31',
          start: '2026-05-01',
          end: '2026-05-31',
          foundBy: 'explicit',
        },
        items: [{ text: 'Plant' }],
        dependsOn: [
          { text: 'p1', phase: 'p1', foundBy: 'explicit' },
          { text: 'oven', phase: 'oven' },
        ],
      },
    ]);
  });

  it('takes ignored sections out of everything but the count of boxes', () => {
    const ignored = readWith(form('ignore: ["Appendix: *"]'));
    expect(ignored.phases.map(({ title }) => title)).not.toContain(
      'Phase 3: Cakes',
    );
    expect(JSON.stringify(ignored)).not.toContain('Write them down');
    expect(ignored.checkboxes).toEqual(parseRoadmap(PLAN).checkboxes);
  });

  it('tells what emoji mean', () => {
    const read = (text: string) => readWith(text).phases[0].items[1].state;
    const plan = PLAN.replace('- [ ] 🦶', '- 🦶');
    expect(
      readWith(form('legend: { "🦶": partial }'), plan).phases[0].items[1],
    ).toMatchObject({ text: 'Paint them', state: 'partial' });
    expect(read(form())).toBe('open');
  });

  it('changes the metric that it means, and adds the others', () => {
    const { metrics, phases, warnings } = readWith(
      form(
        'metrics:',
        '  - { id: heat, subject: Heat-up time, phase: oven, value: 15 }',
        '  - { id: loaves, operator: ">=", value: 300, unit: /d }',
        '  - { id: lost, phase: p9, value: 1 }',
      ),
    );
    expect(metrics).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: 'heat',
          phase: 'oven',
          value: 15,
          foundBy: 'explicit',
        }),
        {
          id: 'loaves',
          text: 'loaves >= 300 /d',
          operator: '>=',
          value: 300,
          unit: '/d',
          line: 1,
          foundBy: 'explicit',
        },
      ]),
    );
    expect(
      metrics.filter(({ subject }) => subject === 'Heat-up time'),
    ).toHaveLength(1);
    expect(phases.find(({ id }) => id === 'oven')?.metrics).toMatchObject([
      { id: 'heat' },
    ]);
    expect(warnings).toContainEqual(
      expect.objectContaining({ kind: 'explicit-reference-missing' }),
    );
  });

  it('may stand in the front matter, which comes first', () => {
    const own = [
      '---',
      'title: Bread',
      'roadmap:',
      '  current: p1',
      '  phases:',
      '    - { id: p1, match: "Phase 1*", status: blocked }',
      '    - { id: p9, match: Phase 9 }',
      '---',
      '',
    ].join('\n');
    const roadmap = readWith(form(...PHASES), own + PLAN);
    expect(roadmap).toMatchObject({
      kind: 'rollout',
      currentPhase: 'p1',
      phases: [
        { id: 'p1', status: 'blocked', origins: { status: { line: 6 } } },
        { id: 'oven' },
        { id: 'garden' },
      ],
      warnings: [{ kind: 'explicit-match-missing', line: 7 }],
    });
  });

  it.each([
    'roadmap: 2026\n',
    'roadmap: [a, b]\n',
    'roadmap:\n',
    'plan: { roadmap: { current: p1 } }\n',
    'title: The roadmap\n',
  ])('leaves front matter of others alone: %j', text => {
    const { warnings, currentPhase } = parseRoadmap(`---\n${text}---\n${PLAN}`);
    expect(warnings.filter(({ kind }) => kind.startsWith('explicit'))).toEqual(
      [],
    );
    expect(currentPhase).toBeUndefined();
  });

  it('reads a whole form in front matter, too', () => {
    const own = `---\nroadmap:\n  version: 1\n  documents:\n    - path: x.md\n      current: oven\n---\n`;
    expect(parseRoadmap(own + PLAN).currentPhase).toBe('oven');
  });

  it('keeps ids unique', () => {
    const { phases } = readWith(
      form('phases:', '  - { id: oven, match: "Phase 1: *" }'),
    );
    expect(phases.slice(0, 2).map(({ id }) => id)).toEqual(['oven', 'oven-2']);
  });

  it('names rows of tables', () => {
    const plan =
      '# Plan\n\n| Phase | Timeframe | Status |\n| --- | --- | --- |\n| Phase 1: Dig | Q1 2026 | done |\n| Phase 2: Fill | Q2 2026 | |\n';
    expect(
      readWith(
        form('phases:', '  - { id: fill, match: "*Fill", status: blocked }'),
        plan,
      ),
    ).toMatchObject({
      phases: [{ status: 'complete' }, { id: 'fill', status: 'blocked' }],
      warnings: [],
    });
  });
});

describe('what is wrong with a form', () => {
  it.each<[string, string[], string, string]>([
    [
      'a match without a hit',
      ['phases:', '  - { id: x, match: "Phase 9: *" }'],
      'explicit-match-missing',
      'roadmap.yaml, line 5: No heading matches “Phase 9: *”',
    ],
    [
      'nothing to ignore',
      ['ignore: [Glossary]'],
      'explicit-match-missing',
      'line 4: No heading matches “Glossary”',
    ],
    [
      'a match with two hits',
      ['phases:', '  - { id: x, match: "Phase *" }'],
      'explicit-match-ambiguous',
      'on the lines 5 and 12 first',
    ],
    [
      'an unknown key',
      ['phases:', '  - id: x', '    match: "Phase 1: *"', '    statsu: done'],
      'explicit-form-unknown-key',
      'line 7: documents[0].phases[0] has the key “statsu”',
    ],
    [
      'an unknown status',
      ['phases:', '  - { id: x, match: "Phase 1: *", status: done }'],
      'explicit-form-invalid',
      'line 5: documents[0].phases[0].status is “done”',
    ],
    [
      'no id',
      ['phases:', '  - match: "Phase 1: *"'],
      'explicit-form-invalid',
      'line 5: documents[0].phases[0] has no id.',
    ],
    [
      'a day that is none',
      ['anchors: { GA: 2026-02-30 }'],
      'explicit-form-invalid',
      'line 4: documents[0].anchors.GA is “2026-02-30”',
    ],
    [
      'an id twice',
      [
        'phases:',
        '  - { id: x, match: "Phase 1: *" }',
        '  - { id: x, match: "Phase 2: *" }',
      ],
      'explicit-form-invalid',
      'line 6: The id “x” stands for the second time',
    ],
    [
      'an end before the start',
      [
        'phases:',
        '  - { id: x, match: "Phase 1: *", start: 2026-02-01, end: 2026-01-01 }',
      ],
      'explicit-form-invalid',
      'ends on 2026-01-01, before it starts',
    ],
    [
      'a number with its unit',
      ['metrics:', '  - { id: x, value: 30 min }'],
      'explicit-form-invalid',
      'documents[0].metrics[0].value is “30 min”',
    ],
    [
      'a phase that is not there',
      ['current: p9'],
      'explicit-reference-missing',
      'line 4: current names the phase “p9”',
    ],
    [
      'a list that is none',
      ['phases: many'],
      'explicit-form-invalid',
      'documents[0].phases is “many”',
    ],
  ])(
    'is told with its line, and the rest counts: %s',
    (_, lines, kind, message) => {
      const text = form(...lines, 'kind: backlog');
      const problems = problemsOf(text);
      expect(problems).toEqual([
        {
          kind,
          message: expect.stringContaining(message),
          remedy: expect.any(String),
          elsewhere: { file: 'roadmap.yaml', line: expect.any(Number) },
        },
      ]);
      const [{ elsewhere, message: told }] = problems;
      expect(told).toContain(`roadmap.yaml, line ${elsewhere!.line}:`);
      expect(readWith(text).kind).toBe('backlog');
    },
  );

  it.each<[string, string, string]>([
    ['broken YAML', 'version: 1\ndocuments: [', 'explicit-form-unreadable'],
    [
      'another version',
      'version: 2\ndocuments: []',
      'explicit-form-unreadable',
    ],
    ['no keys', '- a\n', 'explicit-form-unreadable'],
    ['nothing', '', 'explicit-form-unreadable'],
    ['no documents', 'version: 1\n', 'explicit-form-invalid'],
    [
      'a document without a path',
      'version: 1\ndocuments: [{ kind: backlog }]',
      'explicit-form-invalid',
    ],
    [
      'aliases without end',
      `a: &a [x]\nb: &b [${'*a,'.repeat(50)}]\nc: &c [${'*b,'.repeat(50)}]\nd: [${'*c,'.repeat(50)}]\n`,
      'explicit-form-unreadable',
    ],
    ['too much', `# ${'x'.repeat(1024 * 1024)}`, 'explicit-form-unreadable'],
    ['too deep', '['.repeat(20_000), 'explicit-form-unreadable'],
  ])('is told where nothing can be used: %s', (_, text, kind) => {
    expect(readWith(text).warnings).toContainEqual(
      expect.objectContaining({ kind }),
    );
    expect(readWith(text).phases).toEqual(parseRoadmap(PLAN).phases);
  });

  it('is not told of other documents', () => {
    const text =
      'version: 1\ndocuments:\n  - { path: a.md, knid: x }\n  - { path: ./docs/ROADMAP.md }\n';
    expect(problemsOf(text)).toEqual([]);
    expect(
      findExplicitDocument(readExplicitForm(text), ['b.md']),
    ).toBeUndefined();
  });

  it('takes no part in the time that reading takes', () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join(
      '\n',
    );
    const start = Date.now();
    expect(
      readExplicitForm(`version: 1\ndocuments: []\n${keys}\n`).findings.length,
    ).toBeLessThanOrEqual(50);
    expect(Date.now() - start).toBeLessThan(5000);
  });

  it('throws at no text', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (text, value) => {
        expect(readExplicitForm(text).documents).toBeDefined();
        const written = JSON.stringify({ version: 1, documents: [value] });
        expect(readExplicitForm(written).documents.length).toBeLessThan(2);
      }),
    );
  });
});

describe('the schema that is published', () => {
  const published = JSON.parse(
    fs.readFileSync(
      path.resolve(__dirname, '../../roadmap.schema.json'),
      'utf8',
    ),
  );
  const validate = new Ajv({
    strict: false,
    formats: { date: true },
  }).compile(published);

  it('is that of the code; yarn build:schema writes it', () => {
    expect(published).toEqual(explicitFormJsonSchema());
  });

  it.each([
    ['all keys', form(...PHASES), true],
    ['one document', form(), true],
    ['no version', 'documents: []', false],
    ['an unknown key', form('phase: []'), false],
    ['an unknown status', form('legend: { "🦶": half }'), false],
    ['a day that is none', form('anchors: { GA: 2026-02-30 }'), false],
    ['a phase without a match', form('phases: [{ id: a }]'), false],
    ['a number as text', form('metrics: [{ id: a, value: "3" }]'), false],
  ])('agrees with the reader: %s', (_, text, isValid) => {
    expect(validate(parse(text))).toBe(isValid);
    const { documents, findings } = readExplicitForm(text);
    const told = [...findings, ...documents.flatMap(it => it.findings)];
    expect(told.length === 0).toBe(isValid);
  });
});
