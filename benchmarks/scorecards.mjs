// npm run bench -- scorecards: 1,000 entities and 20 checks, evaluated by the plugin and by Tech Insights in turns; and how
// the plugin does with 5,000 and 50.
import { installPeer } from './scorecards/installPeer.mjs';
import { measureGrowth } from './scorecards/measureGrowth.mjs';
import { measureRounds } from './scorecards/measureRounds.mjs';
import { measureScale } from './scorecards/measureScale.mjs';

const SIZE = { entities: 1000, checks: 20 };
const LARGE = { entities: 5000, checks: 50 };

const OPERATIONS = {
  evaluateAll: 'evaluate all, list all results',
  evaluateAllAnew: 'the same with another definition',
  listAll: 'list all results',
  oneEntity: 'one entity',
  changedFact: 'one changed fact until visible',
};

async function benchmark(connection, isJson) {
  await installPeer();
  const { ours, peer } = await measureRounds(SIZE);
  const growth = await measureGrowth();
  const scale = {
    sqlite: await measureScale(LARGE),
    postgres: await measureScale({ ...LARGE, connection }),
  };
  print({ ours, peer, growth, scale });
  if (isJson) {
    console.log(JSON.stringify(toFigures({ ours, peer, growth, scale })));
  }
}

function print({ ours, peer, growth, scale }) {
  console.table(
    Object.entries(OPERATIONS).map(([key, title]) => ({
      [`${SIZE.entities} entities × ${SIZE.checks} checks`]: title,
      'ours (ms)': round(ours[key].milliseconds, 1),
      'peer (ms)': round(peer[key].milliseconds, 1),
      'peer ÷ ours': round(ratioOf(ours, peer, key), 1),
      'ours (statements)': ours[key].statements,
      'peer (statements)': peer[key].statements,
    })),
  );
  console.table(growth);
  console.table(
    Object.entries(scale).map(([database, it]) => ({
      [`${LARGE.entities} entities × ${LARGE.checks} checks`]: database,
      'first evaluation (s)': round(it.firstSeconds, 2),
      'nothing changed (s)': round(it.unchangedSeconds, 2),
      'a fact of all changed (s)': round(it.changedFactSeconds, 2),
      'another definition (s)': round(it.changedDefinitionSeconds, 2),
      'list all (s)': round(it.listSeconds, 2),
      'peak memory (MB)': round(it.peakMegabytes, 0),
    })),
  );
}

function toFigures({ ours, peer, growth, scale }) {
  const ratios = Object.keys(OPERATIONS).map(key => [
    `${key}Ratio`,
    round(ratioOf(ours, peer, key), 2),
  ]);
  const pick = (side, figure) =>
    Object.fromEntries(
      Object.keys(OPERATIONS).map(key => [key, round(side[key][figure], 2)]),
    );
  return {
    ...Object.fromEntries(ratios),
    statements: {
      ours: pick(ours, 'statements'),
      peer: pick(peer, 'statements'),
      oursBySize: growth,
    },
    ours: pick(ours, 'milliseconds'),
    peer: pick(peer, 'milliseconds'),
    scale: Object.fromEntries(
      Object.entries(scale).map(([database, figures]) => [
        database,
        Object.fromEntries(
          Object.entries(figures).map(([key, value]) => [key, round(value, 3)]),
        ),
      ]),
    ),
  };
}

function ratioOf(ours, peer, key) {
  return peer[key].milliseconds / ours[key].milliseconds;
}

function round(number, digits) {
  return Number(number.toFixed(digits));
}

await benchmark(process.env.WAYMARK_POSTGRES, process.argv.includes('--json'));
