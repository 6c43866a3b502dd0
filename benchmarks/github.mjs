// npm run bench -- github: 5,000 emulated repositories collected, and a poller that asks for each of them by itself.
import { measureCollector } from './github/measureCollector.mjs';
import { measurePeer } from './github/measurePeer.mjs';
import { startCollector } from './github/startCollector.mjs';
import { startEmulator } from './github/startEmulator.mjs';

const REPOSITORIES = 5_000;
const DAYS = 90;
const NOW = Date.UTC(2026, 5, 1);

async function benchmark(isJson) {
  const emulator = await startEmulator({
    now: NOW,
    seed: 1,
    repositories: REPOSITORIES,
    days: DAYS,
    activity: 0.2,
  });
  try {
    const measured = await collect(emulator);
    const peer = await measurePeer({
      emulator,
      since: NOW - DAYS * 24 * 3_600_000,
    });
    print(toFigures(measured, peer), measured, peer, isJson);
  } finally {
    await emulator.close();
  }
}

async function collect(emulator) {
  const collector = await startCollector({ emulator, names: emulator.names });
  try {
    return await measureCollector({ emulator, collector });
  } finally {
    await collector.stop();
  }
}

function toFigures({ backfill, cycles, peakMegabytes }, peer) {
  const perCycle = key =>
    cycles.reduce((sum, it) => sum + it[key], 0) / cycles.length;
  const perRepository = key => perCycle(key) / REPOSITORIES;
  const all = [backfill, ...cycles];
  return {
    steadyRequestsPerRepository: round(perRepository('requests'), 4),
    backfillPoints: backfill.points,
    compareCalls: all.reduce((sum, it) => sum + it.compareCalls, 0),
    backfillSeconds: round(backfill.seconds, 1),
    peakMegabytes: round(peakMegabytes, 0),
    backfillRequests: backfill.requests,
    backfillStatements: backfill.statements,
    backfillProcessorSeconds: round(backfill.processorSeconds, 1),
    steadyPointsPerRepository: round(perRepository('points'), 4),
    steadyStatementsPerRepository: round(perRepository('statements'), 3),
    steadySeconds: round(perCycle('seconds'), 2),
    backfillRequestRatio: round(
      backfill.requests / (peer.backfill.requests * REPOSITORIES),
      3,
    ),
    backfillPointRatio: round(
      backfill.points / (peer.backfill.points * REPOSITORIES),
      3,
    ),
    steadyRequestRatio: round(
      perRepository('requests') / peer.cycle.requests,
      4,
    ),
    steadyPointRatio: round(perRepository('points') / peer.cycle.points, 4),
  };
}

function print(figures, { backfill, cycles }, peer, isJson) {
  const row = (what, { requests, points, statements, seconds }) => ({
    [`${REPOSITORIES} repositories`]: what,
    requests: round(requests, 0),
    points: round(points, 0),
    ...(seconds !== undefined && { statements, seconds: round(seconds, 2) }),
  });
  const ofPeer = ({ requests, points }) => ({
    requests: requests * REPOSITORIES,
    points: points * REPOSITORIES,
  });
  console.table([
    row('90 days', backfill),
    row('90 days, repository by repository', ofPeer(peer.backfill)),
    ...cycles.map((it, index) => row(`cycle ${index + 1}`, it)),
    row('a cycle, repository by repository', ofPeer(peer.cycle)),
  ]);
  console.table(toOperations(backfill, cycles));
  console.log(
    `${figures.steadyRequestsPerRepository} requests and ${figures.steadyPointsPerRepository} points for a repository and cycle; ${figures.compareCalls} comparisons of commits; at most ${figures.peakMegabytes} MB`,
  );
  if (isJson) {
    console.log(JSON.stringify(figures));
  }
}

function toOperations(backfill, cycles) {
  const rows = {};
  const add = (operations, column) => {
    for (const [name, { requests, points }] of Object.entries(operations)) {
      rows[name] ??= {};
      rows[name][`requests, ${column}`] =
        (rows[name][`requests, ${column}`] ?? 0) + requests;
      rows[name][`points, ${column}`] =
        (rows[name][`points, ${column}`] ?? 0) + points;
    }
  };
  add(backfill.operations, '90 days');
  cycles.forEach(it => add(it.operations, 'an hour'));
  return rows;
}

function round(number, digits) {
  return Number(number.toFixed(digits));
}

await benchmark(process.argv.includes('--json'));
