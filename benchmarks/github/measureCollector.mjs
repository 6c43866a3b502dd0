const CYCLES = 12;

/**
 * Measures how the past is read, and then an hour in which little happens.
 *
 * @param {{ emulator: object, collector: object }} options
 */
export async function measureCollector({ emulator, collector }) {
  const backfill = await measure(emulator, collector);
  const found = await collector.countDeployments();
  if (found !== emulator.deployments) {
    throw new Error(
      `${found} of ${emulator.deployments} deployments were collected`,
    );
  }
  const { counts } = await collector.getStatus();
  const cycles = [];
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    await emulator.advance(collector.frequency);
    cycles.push(await measure(emulator, collector));
  }
  return {
    backfill,
    cycles,
    counts,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

async function measure(emulator, collector) {
  const { statements } = collector.counts;
  const processor = process.cpuUsage();
  const begin = performance.now();
  await collector.collect();
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(processor);
  return {
    seconds,
    processorSeconds: (user + system) / 1_000_000,
    statements: collector.counts.statements - statements,
    ...(await emulator.takeLog()),
  };
}
