import { evaluateScorecard } from '@waymark/plugin-waymark-common';
import { readScorecards } from './readScorecards';

const HEAD = `apiVersion: waymark/v1
kind: Scorecard
metadata: { name: production-readiness, title: Production readiness }
spec:
  appliesTo: { kind: Component, spec.type: service }
  levels: [alpha, beta]
  checks:
`;
const FIRST = `    - id: readme
      title: There is a README
      level: alpha
      required: true
      pass: facts.repository.readme
      remediation: { text: Write one }
`;
const FULL = `${HEAD}${FIRST}    - id: license
      title: The repository has a licence
      category: Legal
      level: beta
      required: true
      importance: high
      pass: facts.repository.license != null
      detail: '"licence: " + string(facts.repository.license)'
      remediation: { text: Add a LICENSE file, url: https://choosealicense.com }
      freshFor: P7D
      heldFor: PT12H
    - id: restore-drill
      title: A restore drill succeeded in the last 30 days
      level: beta
      required: true
      attest: { every: P30D, evidence: required, by: owner }
`;

/** A scorecard whose check `b` begins on line 14. */
function withCheck(check: string): string {
  return `${HEAD}${FIRST}    - id: b\n      title: B\n${check}`;
}

function entity(type: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'ferry' },
    spec: { type },
  };
}

describe('readScorecards', () => {
  it('reads a scorecard, with defaults and durations in milliseconds', () => {
    const { scorecards, findings } = readScorecards(FULL);
    expect(findings).toEqual([]);
    const [{ definition, appliesTo, checks }] = scorecards;
    expect(definition).toMatchObject({
      name: 'production-readiness',
      title: 'Production readiness',
      levels: ['alpha', 'beta'],
    });
    expect(checks.map(it => it.definition)).toEqual([
      {
        id: 'readme',
        title: 'There is a README',
        level: 'alpha',
        required: true,
        importance: 'medium',
        pass: 'facts.repository.readme',
        remediation: { text: 'Write one' },
      },
      {
        id: 'license',
        title: 'The repository has a licence',
        category: 'Legal',
        level: 'beta',
        required: true,
        importance: 'high',
        pass: 'facts.repository.license != null',
        detail: '"licence: " + string(facts.repository.license)',
        remediation: {
          text: 'Add a LICENSE file',
          url: 'https://choosealicense.com',
        },
        freshFor: 7 * 86_400_000,
        heldFor: 12 * 3_600_000,
      },
      {
        id: 'restore-drill',
        title: 'A restore drill succeeded in the last 30 days',
        level: 'beta',
        required: true,
        importance: 'medium',
        attest: { every: 30 * 86_400_000, evidence: 'required', by: 'owner' },
      },
    ]);
    expect([
      appliesTo(entity('service')),
      appliesTo(entity('website')),
    ]).toEqual([true, false]);
  });

  it('reads several documents, passes over empty ones, and needs few keys', () => {
    const { scorecards, findings } = readScorecards(`---
---
apiVersion: waymark/v1
kind: Scorecard
metadata: { name: small }
spec: { checks: [{ id: a, title: A, pass: facts.a }] }
---
${FULL}`);
    expect(findings).toEqual([]);
    expect(scorecards.map(it => it.definition.title)).toEqual([
      'small',
      'Production readiness',
    ]);
    expect(scorecards[0].appliesTo(entity('anything'))).toBe(true);
  });

  it.each<
    [desc: string, text: string, kind: string, line: number, message: RegExp]
  >([
    ['no YAML', 'a: [', 'scorecard-unreadable', 1, /no YAML/],
    ['nothing', '# later\n', 'scorecard-missing', 1, /no scorecard/],
    ['a text', 'later\n', 'scorecard-invalid', 1, /“later”/],
    [
      'another kind',
      FULL.replace('Scorecard', 'Component'),
      'scorecard-invalid',
      2,
      /kind is “Component”/,
    ],
    [
      'no name',
      FULL.replace('name: production-readiness, ', ''),
      'scorecard-invalid',
      3,
      /metadata has no name/,
    ],
    [
      'an unknown key',
      FULL.replace('  levels:', '  ranks: [a]\n  levels:'),
      'scorecard-unknown-key',
      6,
      /spec has the key “ranks”/,
    ],
    [
      'a key twice',
      FULL.replace('  levels:', '  levels: []\n  levels:'),
      'scorecard-duplicate-key',
      7,
      /“levels” stands twice/,
    ],
    [
      'a level twice',
      FULL.replace('[alpha, beta]', '[alpha, beta, beta]'),
      'scorecard-invalid',
      6,
      /spec\.levels/,
    ],
    [
      'a filter that is none',
      FULL.replace('{ kind: Component,', '{ kind: { $like: C },'),
      'filter-invalid',
      5,
      /no filter predicate/,
    ],
    [
      'a name twice',
      `${FULL}---\n${FULL}`,
      'scorecard-duplicate-name',
      33,
      /production-readiness/,
    ],
    [
      'an id twice',
      FULL.replace('id: restore-drill', 'id: readme'),
      'check-duplicate-id',
      25,
      /“readme”/,
    ],
    [
      'a level that is not there',
      withCheck('      level: v1\n      pass: facts.b\n'),
      'check-unknown-level',
      16,
      /“v1”/,
    ],
    [
      'a wrong type',
      withCheck('      required: yes please\n      pass: facts.b\n'),
      'scorecard-invalid',
      16,
      /checks\[1\]\.required is “yes please”/,
    ],
    [
      'a duration of no fixed length',
      withCheck('      pass: facts.b\n      freshFor: P1M\n'),
      'scorecard-invalid',
      17,
      /freshFor is “P1M”/,
    ],
    [
      'an address of a script',
      withCheck(
        '      pass: facts.b\n      remediation: { text: A, url: "javascript:alert(1)" }\n',
      ),
      'scorecard-invalid',
      17,
      /remediation\.url/,
    ],
    [
      'neither pass nor attest',
      withCheck(''),
      'scorecard-invalid',
      14,
      /checks\[1\] has no pass/,
    ],
    [
      'both pass and attest',
      withCheck('      pass: facts.b\n      attest: { every: P1D }\n'),
      'scorecard-invalid',
      17,
      /attest/,
    ],
    [
      'a required check of no level',
      withCheck('      required: true\n      pass: facts.b\n'),
      'scorecard-invalid',
      14,
      /checks\[1\] has no level/,
    ],
    [
      'an expression that is none',
      withCheck('      pass: |\n        facts.b &&\n          facts.c ==\n'),
      'expression-invalid',
      18,
      /Unexpected token/,
    ],
    [
      'a regular expression',
      withCheck('      pass: facts.b.matches("(a+)+$")\n'),
      'expression-refused',
      16,
      /no function matches/,
    ],
    [
      'a level that asks for nothing',
      `${HEAD}${FIRST}`,
      'level-without-required-check',
      6,
      /“beta”/,
    ],
    [
      'the name that roadmaps have',
      FULL.replace('name: production-readiness', 'name: roadmap'),
      'scorecard-invalid',
      3,
      /metadata.name is “roadmap”/,
    ],
    [
      'a null byte',
      FULL.replace('title: Production readiness', 'title: "a\\0b"'),
      'scorecard-invalid',
      3,
      /metadata.title/,
    ],
    [
      'half a character',
      FULL.replace('title: Production readiness', 'title: "a\\ud800b"'),
      'scorecard-invalid',
      3,
      /metadata.title/,
    ],
    [
      'a required check without remedy',
      FULL.replace('      remediation: { text: Write one }\n', ''),
      'check-without-remediation',
      8,
      /“readme”/,
    ],
  ])(
    'tells of %s, with its line and a remedy',
    (_, text, kind, line, message) => {
      expect(readScorecards(text).findings).toContainEqual({
        kind,
        level: expect.any(String),
        line,
        message: expect.stringMatching(message),
        remedy: expect.stringMatching(/\w+.*\.$/),
      });
    },
  );

  it('counts a check that is wrong as unknown, and leaves the others alone', () => {
    const { scorecards } = readScorecards(
      FULL.replace('repository.license != null', 'repository.license !='),
    );
    const result = evaluateScorecard(scorecards[0], {
      now: 0,
      facts: new Map([
        [
          'repository.readme',
          { name: 'repository.readme', value: true, observedAt: 0 },
        ],
      ]),
    });
    expect(result.checks.map(it => [it.verdict, it.reason?.kind])).toEqual([
      ['pass', undefined],
      ['unknown', 'broken-definition'],
      ['unknown', 'not-attested'],
    ]);
    expect(result).toMatchObject({ score: 100, level: 'alpha' });
    expect(result.gates.map(it => it.verdict)).toEqual(['pass', 'unknown']);
  });

  it('lets a check that cannot be read guard the lowest level', () => {
    const { scorecards } = readScorecards(
      FULL.replace('level: beta', 'level: gamma').replace('high', 'huge'),
    );
    expect(scorecards[0].checks[1]).toMatchObject({
      definition: { id: 'license', level: 'alpha', required: true },
      problem: { kind: 'broken-definition' },
    });
  });

  it('leaves out a scorecard whose gates nobody could tell', () => {
    for (const [from, to] of [
      ['id: readme', 'id: ""'],
      ['id: license', 'id: readme'],
      ['[alpha, beta]', 'alpha'],
      ['kind: Component', 'kind: { $in: 3 }'],
    ]) {
      expect(readScorecards(FULL.replace(from, to)).scorecards).toEqual([]);
    }
  });

  it('gives each document with its name and line, and a definition that is read as the same', () => {
    const other = `# A comment
apiVersion: waymark/v1
kind: Scorecard
metadata:
  name: wrong
spec: { checks: [] }
---
just a text
---
`;
    const { documents } = readScorecards(`${other}${FULL}`);
    expect(documents.map(it => [it.name, it.line, !!it.scorecard])).toEqual([
      ['wrong', 5, false],
      [undefined, 8, false],
      ['production-readiness', 12, true],
    ]);
    expect(documents.map(it => it.findings.length)).toEqual([1, 1, 0]);

    const { definition, scorecard } = documents[2];
    const again = readScorecards(definition!);
    expect(again.scorecards[0].definition).toEqual(scorecard!.definition);
    expect(again.documents[0].definition).toBe(definition);
    const formatted = FULL.replace(
      '{ kind: Component, spec.type: service }',
      '\n    spec.type: "service" # A comment\n    kind: Component',
    );
    expect(formatted).not.toBe(FULL);
    expect(readScorecards(formatted).documents[0].definition).toBe(definition);
  });

  it.each([
    ['deep nesting', `a: ${'['.repeat(20_000)}`],
    [
      'aliases without end',
      `a: &a [x]\n${Array.from({ length: 30 }, (_, at) => `b${at}: &b${at} [*${at ? `b${at - 1}` : 'a'}, *${at ? `b${at - 1}` : 'a'}]`).join('\n')}\n`,
    ],
    [
      'many keys',
      Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n'),
    ],
    ['a long file', 'x'.repeat(600_000)],
    [
      'a definition that its aliases make long',
      `apiVersion: waymark/v1
kind: Scorecard
metadata: { name: a, description: &long ${'y'.repeat(4900)} }
spec:
  checks:
${Array.from({ length: 99 }, (_, at) => `    - { id: c${at}, title: C, pass: 'true', description: *long, remediation: { text: ${'z'.repeat(900)} } }\n`).join('')}`,
    ],
    [
      'an alias of itself',
      FULL.replace('appliesTo: {', 'appliesTo: &a { $not: *a,'),
    ],
    [
      'a number without end',
      FULL.replace('kind: Component', 'spec.size: .inf'),
    ],
    [
      'a deep filter',
      FULL.replace(
        'appliesTo: {',
        `appliesTo: ${'{ $not: '.repeat(500)}{ kind: C }${' }'.repeat(500)}\n  other: {`,
      ),
    ],
    ['a prototype', FULL.replace('spec:', '__proto__: { checks: [] }\nspec:')],
  ])('ends soon, and without a scorecard, for %s', (_, text) => {
    const start = performance.now();
    const { scorecards, findings } = readScorecards(text);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(scorecards).toEqual([]);
    expect(findings[0].level).toBe('error');
    expect(findings.length).toBeLessThanOrEqual(100);
  });
});
