import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LEVELS } from './generateReadiness.mjs';

/** A file with one scorecard, which is about no entity until it is written. */
export class ScorecardFile {
  #folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-scorecards-'));
  #revision = 0;

  path = path.join(this.#folder, 'scorecard.yaml');

  constructor() {
    this.#write({ appliesTo: { kind: 'Nothing' }, checks: [] });
  }

  /** Writes the checks, each time as another definition than before. */
  define(checks) {
    this.#write({ appliesTo: { kind: 'Component' }, checks });
  }

  remove() {
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  #write({ appliesTo, checks }) {
    this.#revision += 1;
    const scorecard = {
      apiVersion: 'waymark/v1',
      kind: 'Scorecard',
      metadata: { name: 'benchmark', description: `Nº ${this.#revision}` },
      spec: {
        appliesTo,
        levels: LEVELS,
        checks: checks.map(toCheck),
      },
    };
    // JSON is YAML.
    fs.writeFileSync(this.path, JSON.stringify(scorecard));
  }
}

function toCheck({ id, title, level, required, conditions }) {
  return {
    id,
    title,
    level,
    required,
    pass: conditions.map(toExpression).join(' && '),
    remediation: { text: `See to ${title}` },
  };
}

const OPERATORS = {
  equal: '==',
  greaterThanInclusive: '>=',
  lessThanInclusive: '<=',
  in: 'in',
};

function toExpression({ fact, operator, value }) {
  return `facts.benchmark.${fact} ${OPERATORS[operator]} ${JSON.stringify(value)}`;
}
