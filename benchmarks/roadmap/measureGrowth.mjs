import { generateRoadmap } from './generateRoadmap.mjs';
import { parseRoadmap } from './parsers.mjs';
import { growthExponent, median } from './statistics.mjs';
import { collectGarbage, milliseconds } from './timing.mjs';

const KILOBYTES = [10, 32, 100, 316, 1000];
const LEAST_ROUNDS = 3;
const ROUNDS = 7;
const SECONDS = 6;

// A small plan is soon parsed, and one is more crowded than the next: several are timed.
const LEAST_KILOBYTES = 100;

/** How the time to parse a plan grows with its size, every size once in every round. */
export function measureGrowth() {
  const sizes = KILOBYTES.map(kilobytes => ({
    kilobytes,
    texts: textsOf(kilobytes),
    times: [],
  }));
  const begin = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round >= LEAST_ROUNDS && performance.now() - begin > SECONDS * 1000) {
      break;
    }
    for (const { texts, times } of sizes) {
      collectGarbage();
      // Code that went with the garbage is compiled anew before the clock runs.
      parse(sizes[0].texts[0]);
      const time = milliseconds(() => texts.forEach(parse));
      times.push(time / texts.length);
    }
  }
  const measured = sizes.map(({ texts, times }) => ({
    size: totalBytes(texts) / texts.length,
    time: median(times),
  }));
  return { sizes: measured, growthExponent: growthExponent(measured) };
}

function parse(text) {
  parseRoadmap(text);
}

function textsOf(kilobytes) {
  const length = Math.ceil(LEAST_KILOBYTES / kilobytes);
  return Array.from({ length }, (_, seed) =>
    generateRoadmap({ style: 'mixed', bytes: kilobytes * 1000, seed }),
  );
}

function totalBytes(texts) {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
