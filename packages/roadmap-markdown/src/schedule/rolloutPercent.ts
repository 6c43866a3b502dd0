import { alternatives } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

// What is compared is a figure to be reached, no share that is let in.
const SHARE = /(?<![<>≤≥=~+]\s{0,2})(?<![\d.,])(\d{1,3}(?:\.\d{1,2})?)\s?%/g;
const ROLLOUT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(vocabulary.schedule.rollout)})(?![\\p{L}\\p{N}])`,
  'iu',
);
const REACH = 40;

/**
 * The share of the traffic or the users, 0 to 100, to which a step of a rollout opens something: `Rollout to 75%`. Of several
 * it is the last one.
 *
 * @returns `undefined` where no words of a rollout stand beside a share
 */
export function rolloutPercent(text: string): number | undefined {
  let percent: number | undefined;
  for (const match of text.matchAll(SHARE)) {
    const share = Number(match[1]);
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    const after = text.slice(end, end + REACH);
    const beside = `${before.split(/[;.]\s/).at(-1)} ${after.split(/[;,.]\s/)[0]}`;
    if (share <= 100 && ROLLOUT.test(beside)) {
      percent = share;
    }
  }
  return percent;
}
