import { findUndeclaredFacts } from './findUndeclaredFacts';
import { readScorecards } from './readScorecards';

function read(pass: string, more: object = {}) {
  const { scorecards } = readScorecards(
    JSON.stringify({
      apiVersion: 'waymark/v1',
      kind: 'Scorecard',
      metadata: { name: 'a' },
      spec: { checks: [{ id: 'ok', title: 'A', pass, ...more }] },
    }),
  );
  return scorecards[0];
}

const DECLARED = new Set(['repository.license', 'tests', 'catalog.owner']);

describe('findUndeclaredFacts', () => {
  it.each([
    ['facts.repository.license != null'],
    ['facts.repository.license.spdx == "MIT"'],
    ['facts.tests.coverage >= 80 && has(facts.tests.branches)'],
    ['true'],
  ])('finds nothing about %s', pass => {
    expect(findUndeclaredFacts(read(pass), DECLARED)).toEqual([]);
  });

  it.each([
    ['facts.repository.licence != null', /^Write facts.repository.license, or/],
    ['facts.test.coverage > 80', /^Write facts.tests, or declare/],
    ['facts.payroll > 80', /^Declare it under waymark.facts, or/],
  ])('finds what %s reads, and what is near', (pass, remedy) => {
    const [name] = /facts\.[\w.]+/.exec(pass)!;
    expect(
      findUndeclaredFacts(
        read(pass, { detail: pass.replace(/ .*/, '') }),
        DECLARED,
      ),
    ).toEqual([
      {
        kind: 'check-unknown-fact',
        level: 'warning',
        message: `The check “ok” reads ${name}, which nothing declares.`,
        remedy: expect.stringMatching(remedy),
      },
    ]);
  });

  it('tells of every fact once, and of none where none is declared', () => {
    const scorecard = read('facts.a || facts.b || facts.a');
    expect(findUndeclaredFacts(scorecard, new Set())).toHaveLength(2);
    expect(
      findUndeclaredFacts(read('facts.x == null'), new Map([['x', 1]])),
    ).toEqual([]);
  });
});
