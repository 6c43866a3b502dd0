import { generateRoadmap, STYLE_NAMES } from './generateRoadmap.mjs';
import { median } from './statistics.mjs';
import { timeInTurns } from './timing.mjs';

const KILOBYTES = [6, 12, 20, 30];
const LIMITS = { warmUp: 5, rounds: 24, seconds: 16 };

/**
 * Times plans of the usual sizes against remark alone.
 *
 * @returns a row for each style; `parseRatio` is the median over all texts
 */
export function measureRatios() {
  const plans = STYLE_NAMES.flatMap(style =>
    KILOBYTES.map(kilobytes => plan(style, kilobytes)),
  );
  const texts = plans.map(({ text }) => text);
  const times = timeInTurns(texts, LIMITS);
  const timed = plans.map((each, index) => ({ ...each, ...times[index] }));
  return {
    styles: STYLE_NAMES.map(style => summarise(style, timed)),
    parseRatio: median(timed.map(({ ratio }) => ratio)),
    megabytesPerSecond: throughput(timed),
  };
}

function plan(style, kilobytes) {
  const bytes = kilobytes * 1000;
  const text = generateRoadmap({ style, bytes, seed: kilobytes });
  return { style, text, bytes: Buffer.byteLength(text) };
}

function summarise(style, timed) {
  const own = timed.filter(each => each.style === style);
  return {
    style,
    ratio: median(own.map(({ ratio }) => ratio)),
    worst: Math.max(...own.map(({ ratio }) => ratio)),
    megabytesPerSecond: throughput(own),
  };
}

// Bytes and milliseconds, in millions of bytes and seconds.
function throughput(timed) {
  const bytes = timed.reduce((sum, each) => sum + each.bytes, 0);
  const time = timed.reduce((sum, { ours }) => sum + ours, 0);
  return bytes / time / 1000;
}
