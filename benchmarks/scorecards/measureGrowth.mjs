import { startOurs } from './startOurs.mjs';

const SIZES = [
  { entities: 250, checks: 20 },
  { entities: 1000, checks: 5 },
  { entities: 1000, checks: 20 },
  { entities: 1000, checks: 50 },
];

/** Counts the plugin's SQL statements at several sizes. */
export async function measureGrowth() {
  const measured = [];
  for (const size of SIZES) {
    measured.push({ ...size, ...(await countStatements(size)) });
  }
  return measured;
}

async function countStatements(size) {
  const ours = await startOurs(size);
  try {
    const name = 'service-00000';
    const count = async run => {
      await ours.takeStatements();
      await run();
      return ours.takeStatements();
    };
    return {
      evaluateAllAnew: await count(ours.evaluateAllAnew),
      evaluateAll: await count(ours.evaluateAll),
      listAll: await count(ours.listAll),
      oneEntity: await count(() => ours.readOne(name)),
      changedFact: await count(() =>
        ours.changeFact({ name, fact: 'fact01', value: -1 }),
      ),
    };
  } finally {
    await ours.stop();
  }
}
