import assert from 'node:assert/strict';
import { median } from '../roadmap/statistics.mjs';
import { generateReadiness } from './generateReadiness.mjs';
import { startOurs } from './startOurs.mjs';
import { startPeer } from './startPeer.mjs';

const WARM_UP = 1;
const ROUNDS = 5;
// Entities of each round that are read by themselves, or of which a fact changes.
const SINGLES = 20;

// A number that has to be 40 at least, by a check of its own.
const CHANGED = { fact: 'fact01', check: 'check01', low: 39, high: 40 };

/**
 * Measures both sides in turns over the same facts, each of them first in every other round.
 *
 * @param {{ entities: number, checks: number }} size
 * @returns for each operation and side the medians of milliseconds and of SQL statements
 * @throws AssertionError where they come to different verdicts
 */
export async function measureRounds(size) {
  const sides = { ours: await startOurs(size) };
  try {
    sides.peer = await startPeer(size);
    const data = generateReadiness(size);
    const measured = { ours: [], peer: [] };
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const order = round % 2 ? ['peer', 'ours'] : ['ours', 'peer'];
      const results = {};
      for (const name of order) {
        results[name] = await measureRound(sides[name], data, round);
      }
      assertSame(results, data);
      if (round >= WARM_UP) {
        measured.ours.push(results.ours.figures);
        measured.peer.push(results.peer.figures);
      }
    }
    return {
      ours: toMedians(measured.ours),
      peer: toMedians(measured.peer),
    };
  } finally {
    await sides.ours.stop();
    await sides.peer?.stop();
  }
}

async function measureRound(side, data, round) {
  const figures = {};
  const take = async (operation, run) => {
    await side.takeStatements();
    const begin = performance.now();
    const answer = await run();
    figures[operation] = {
      milliseconds: performance.now() - begin,
      statements: await side.takeStatements(),
    };
    return answer;
  };
  const verdicts = {
    evaluateAllAnew: await take('evaluateAllAnew', side.evaluateAllAnew),
    evaluateAll: await take('evaluateAll', side.evaluateAll),
    listAll: await take('listAll', side.listAll),
  };
  const singles = {};
  for (const [index, name] of singlesOf(data, round).entries()) {
    singles[name] = [
      await take(`oneEntity ${index}`, () => side.readOne(name)),
      await take(`changedFact ${index}`, () =>
        side.changeFact(toChange(data, name)),
      ),
    ].map(side.toVerdictsOfOne);
  }
  return {
    figures: foldSingles(figures),
    singles,
    all: Object.values(verdicts).map(side.toVerdicts),
  };
}

// Others in every round, from all over.
function singlesOf({ names }, round) {
  return Array.from(
    { length: SINGLES },
    (_, index) => names[((round * SINGLES + index) * 7919) % names.length],
  );
}

// To the other side of what its check asks for.
function toChange(data, name) {
  const observed = data.observe(name);
  const isHigh = observed[CHANGED.fact] >= CHANGED.high;
  const value = isHigh ? CHANGED.low : CHANGED.high;
  return {
    name,
    fact: CHANGED.fact,
    value,
    observed: { ...observed, [CHANGED.fact]: value },
    verdict: isHigh ? 'fail' : 'pass',
  };
}

function foldSingles(figures) {
  const folded = {};
  for (const [key, figure] of Object.entries(figures)) {
    const [operation] = key.split(' ');
    (folded[operation] ??= []).push(figure);
  }
  return Object.fromEntries(
    Object.entries(folded).map(([operation, list]) => [
      operation,
      medianOf(list),
    ]),
  );
}

function toMedians(rounds) {
  return Object.fromEntries(
    Object.keys(rounds[0]).map(operation => [
      operation,
      medianOf(rounds.map(it => it[operation])),
    ]),
  );
}

function medianOf(figures) {
  return {
    milliseconds: median(figures.map(it => it.milliseconds)),
    statements: median(figures.map(it => it.statements)),
  };
}

function assertSame({ ours, peer }, data) {
  const [expected] = peer.all;
  assert.equal(expected.size, data.names.length);
  for (const found of [...ours.all, ...peer.all]) {
    assert.deepEqual(sorted(found), sorted(expected));
  }
  for (const [name, [before, after]] of Object.entries(ours.singles)) {
    assert.deepEqual(before, expected.get(name));
    assert.deepEqual([before, after], peer.singles[name]);
    assert.equal(after[CHANGED.check], toChange(data, name).verdict);
  }
}

function sorted(verdicts) {
  return [...verdicts].sort(([left], [right]) => (left < right ? -1 : 1));
}
