import fs from 'node:fs';
import path from 'node:path';
import {
  Importance,
  IMPORTANCE_WEIGHTS,
  judgeLevels,
  levelReached,
  scoreResults,
  Verdict,
} from '@waymark/plugin-waymark-common';

const page = fs.readFileSync(
  path.resolve(__dirname, '../../../docs/scorecards.md'),
  'utf8',
);
const [, section] = page.split(
  '## Score, coverage and level: a worked example\n',
);
const [checkRows, gateRows, nextRows] = tablesOf(section.split('\n## ')[0]);
const LEVELS = ['alpha', 'beta', 'rc'];

interface ExampleCheck {
  id: string;
  title: string;
  level: string;
  required: boolean;
  importance: Importance;
  verdict: Verdict;
}

const checks = checkRows.map(
  ([id, level, required, importance, , verdict]) =>
    ({
      id,
      title: id,
      level,
      required: required === 'yes',
      importance,
      verdict,
    }) as ExampleCheck,
);

describe('the worked example of docs/scorecards.md', () => {
  it('shows each verdict, and each importance with its weight', () => {
    expect(new Set(checks.map(it => it.verdict)).size).toBe(6);
    for (const [, , , importance, weight] of checkRows) {
      expect(Number(weight)).toBe(IMPORTANCE_WEIGHTS[importance as Importance]);
    }
    expect(new Set(checks.map(it => it.importance)).size).toBe(4);
  });

  it('counts as the arithmetic does', () => {
    const weightOf = (...verdicts: Verdict[]) =>
      checks
        .filter(it => verdicts.includes(it.verdict))
        .reduce((sum, it) => sum + IMPORTANCE_WEIGHTS[it.importance], 0);
    const passed = weightOf('pass');
    const known = weightOf('pass', 'fail');
    const asked = weightOf('pass', 'fail', 'stale', 'unknown');
    const { score, coverage, level } = judge(checks);
    expect(section).toContain(
      `${passed} passes and ${weightOf('fail')} fails, so it is ${passed} ÷ ${known} = **${score}**`,
    );
    expect(section).toContain(
      `${known} of the ${asked} that are asked of it are known, so it is ${known} ÷ ${asked} = **${coverage} %**`,
    );
    expect(section).toContain(`It is at the level **${level}**`);
  });

  it('judges the gates as the arithmetic does', () => {
    const { gates } = judge(checks);
    const asked = new Set<string>();
    for (const [index, row] of gateRows.entries()) {
      const [level, asksFor, blockers, unknown, verdict] = row;
      const gate = gates[index];
      expect(gate.name).toBe(`example:${level}`);
      namesIn(asksFor.replace('those, ', '')).forEach(it => asked.add(it));
      expect(gate.required).toBe(asked.size);
      expect(
        checks
          .filter(it => it.required && !asked.has(it.id))
          .every(it => LEVELS.indexOf(it.level) > index),
      ).toBe(true);
      expect(gate.blockers.map(it => it.id)).toEqual(namesIn(blockers));
      expect(gate.unknown.map(it => it.id)).toEqual(namesIn(unknown));
      expect(gate.verdict).toBe(verdict);
    }
  });

  it('foretells what changes', () => {
    const afterwards = (changes: Record<string, Verdict>) =>
      judge(
        checks.map(it => ({ ...it, verdict: changes[it.id] ?? it.verdict })),
      );
    const outcomes = [
      afterwards({ 'load-test': 'pass' }),
      afterwards({ 'load-test': 'pass', 'restore-drill': 'pass' }),
      afterwards({ license: 'fail' }),
    ];
    expect(nextRows.map(([, ...outcome]) => outcome)).toEqual(
      outcomes.map(({ score, coverage, level }) => [
        String(score),
        `${coverage} %`,
        level,
      ]),
    );
    expect(outcomes[0].gates[2].verdict).toBe('unknown');
  });
});

// Score and coverage in percent, to a tenth.
function judge(given: readonly ExampleCheck[]) {
  const { score, coverage } = scoreResults(given);
  const gates = judgeLevels(
    { name: 'example', levels: LEVELS, checks: given },
    given.map(it => ({ checkId: it.id, verdict: it.verdict })),
  );
  return {
    score: Math.round(score! * 10) / 10,
    coverage: Math.round(coverage! * 1000) / 10,
    level: LEVELS[levelReached(gates)],
    gates,
  };
}

function namesIn(cell: string): string[] {
  return cell ? cell.split(', ') : [];
}

/** The rows of the tables of a text, without their heads; what is code loses its marks. */
function tablesOf(text: string): string[][][] {
  const tables: string[][][] = [];
  let isWithin = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('|')) {
      if (!isWithin) {
        tables.push([]);
      }
      tables.at(-1)!.push(
        line
          .replaceAll('`', '')
          .split('|')
          .slice(1, -1)
          .map(it => it.trim()),
      );
    }
    isWithin = line.startsWith('|');
  }
  return tables.map(rows => rows.slice(2));
}
