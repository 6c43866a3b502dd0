import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseRoadmap, parseSyntax } from './parsers.mjs';
import { median } from './statistics.mjs';

setFlagsFromString('--expose-gc');

/** Frees what earlier measurements left, so that no later one pays for it. */
export const collectGarbage = runInNewContext('gc');

/**
 * Times our parser and the peer on each text in turns, each of them first in every other round: what else the machine does
 * then hits both alike. All texts are gone through in every round, so that they run equally warm. Garbage is collected
 * before all rounds only, since that throws away compiled code, too.
 *
 * @param {string[]} texts
 * @param {{ warmUp: number, rounds: number, seconds?: number }} options - `warmUp`: rounds that do not count; `seconds`: no
 *   round begins after them, but for one that counts
 * @returns for each text the medians in milliseconds, and the median of the rounds' ratios
 */
export function timeInTurns(texts, { warmUp, rounds, seconds = Infinity }) {
  const measured = texts.map(() => []);
  collectGarbage();
  const begin = performance.now();
  for (let round = -warmUp; round < rounds; round += 1) {
    if (round > 0 && performance.now() - begin > seconds * 1000) {
      break;
    }
    for (const [index, text] of texts.entries()) {
      const time = timeOnce(text, round % 2 === 0);
      if (round >= 0) {
        measured[index].push(time);
      }
    }
  }
  return measured.map(times => ({
    ours: median(times.map(({ ours }) => ours)),
    peer: median(times.map(({ peer }) => peer)),
    ratio: median(times.map(({ ours, peer }) => ours / peer)),
  }));
}

function timeOnce(text, isOursFirst) {
  if (isOursFirst) {
    const ours = milliseconds(() => parseRoadmap(text));
    return { ours, peer: milliseconds(() => parseSyntax(text)) };
  }
  const peer = milliseconds(() => parseSyntax(text));
  return { ours: milliseconds(() => parseRoadmap(text)), peer };
}

/** How long one call of `run` takes. */
export function milliseconds(run) {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}
