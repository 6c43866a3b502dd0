// npm run bench -- roadmap: plans made up and read, against remark that parses their Markdown and stops there.
import { measureGrowth } from './roadmap/measureGrowth.mjs';
import { measureRatios } from './roadmap/measureRatios.mjs';
import { measureWorstCases } from './roadmap/measureWorstCases.mjs';

function benchmark(isJson) {
  const ratios = measureRatios();
  const growth = measureGrowth();
  const worstCases = measureWorstCases();
  printRatios(ratios);
  printGrowth(growth);
  printWorstCases(worstCases);
  if (isJson) {
    const figures = {
      parseRatio: round(ratios.parseRatio, 3),
      megabytesPerSecond: round(ratios.megabytesPerSecond, 2),
      growthExponent: round(growth.growthExponent, 3),
    };
    console.log(JSON.stringify(figures));
  }
}

function printRatios({ styles, parseRatio, megabytesPerSecond }) {
  console.table(
    styles.map(it => ({
      'mostly of': it.style,
      'time ÷ remark alone': round(it.ratio, 2),
      'worst text': round(it.worst, 2),
      'MB/s': round(it.megabytesPerSecond, 2),
    })),
  );
  console.log(
    `over all: ${round(parseRatio, 2)} × the time of remark alone, ${round(megabytesPerSecond, 2)} MB/s`,
  );
}

function printGrowth({ sizes, growthExponent }) {
  console.table(
    sizes.map(({ size, time }) => ({
      KB: round(size / 1000, 0),
      'time (ms)': round(time, 1),
      'MB/s': round(size / time / 1000, 2),
    })),
  );
  console.log(`time grows with size to the ${round(growthExponent, 2)}`);
}

function printWorstCases(worstCases) {
  console.table(
    worstCases.map(it => ({
      'worst cases': it.name,
      KB: round(it.size / 1000, 0),
      'time (ms)': round(it.ours, 1),
      'remark alone (ms)': round(it.peer, 1),
      ratio: round(it.ratio, 2),
      'grows to the': round(it.oursGrowth, 1),
      "remark's": round(it.peerGrowth, 1),
    })),
  );
}

function round(number, digits) {
  return Number(number.toFixed(digits));
}

benchmark(process.argv.includes('--json'));
