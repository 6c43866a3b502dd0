import { growthExponent } from './statistics.mjs';
import { timeInTurns } from './timing.mjs';
import { WORST_CASES } from './worstCases.mjs';

const LIMITS = { warmUp: 1, rounds: 9, seconds: 0.6 };

/** Times texts that parsers are slow on, whole and by the half, against remark alone. */
export function measureWorstCases() {
  return WORST_CASES.map(({ name, count, text }) => {
    const texts = [text(count / 2), text(count)];
    const times = timeInTurns(texts, LIMITS);
    const [half, whole] = times.map((each, index) => ({
      ...each,
      size: Buffer.byteLength(texts[index]),
    }));
    return {
      name,
      ...whole,
      oursGrowth: growthExponent([half, whole].map(timeOf('ours'))),
      peerGrowth: growthExponent([half, whole].map(timeOf('peer'))),
    };
  });
}

function timeOf(parser) {
  return measured => ({ size: measured.size, time: measured[parser] });
}
