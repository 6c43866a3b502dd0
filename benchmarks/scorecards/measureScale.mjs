import { startOurs } from './startOurs.mjs';

/**
 * Measures the plugin alone, on a large portal.
 *
 * @param {{ entities: number, checks: number, connection?: string }} options - `connection`: of a PostgreSQL; SQLite in
 *   memory by default
 */
export async function measureScale(options) {
  const ours = await startOurs(options);
  try {
    const time = async run => {
      const begin = performance.now();
      await run();
      return (performance.now() - begin) / 1000;
    };
    const loadedMegabytes = await ours.peakMegabytes();
    return {
      firstSeconds: await time(ours.evaluateAnew),
      unchangedSeconds: await time(ours.evaluate),
      // Every entity fails the check that reads it then.
      changedFactSeconds: await time(() =>
        ours.changeFactOfAll({ fact: 'fact01', value: -1 }),
      ),
      changedDefinitionSeconds: await time(ours.evaluateAnew),
      listSeconds: await time(ours.listAll),
      loadedMegabytes,
      peakMegabytes: await ours.peakMegabytes(),
    };
  } finally {
    await ours.stop();
  }
}
