// npm run bench -- dora: deliveries made up in PostgreSQL, observed all at once and one by one.
import { createRequire } from 'node:module';
import { measureStore } from './dora/measureStore.mjs';

// 10,000, 100,000 and 900,000 deployments. The first is run once more before, to warm up.
const SIZES = [56, 56, 556, 5000];

const fromBackend = createRequire(
  new URL('../plugins/waymark-backend/package.json', import.meta.url),
);
const knexFactory = fromBackend('knex');
const { DatabaseDoraStore, migrateDatabase } = fromBackend('./src/database');

async function benchmark(connection, isJson) {
  const knex = knexFactory({ client: 'pg', connection, pool: { max: 5 } });
  try {
    await migrateDatabase({ getClient: async () => knex });
    const store = DatabaseDoraStore.create({ knex });
    const measured = [];
    for (const entities of SIZES) {
      measured.push(await measureStore({ knex, store, entities }));
    }
    print(measured.slice(1), isJson);
  } finally {
    await knex.destroy();
  }
}

function print(measured, isJson) {
  console.table(
    measured.map(it => ({
      entities: it.entities,
      deployments: it.deployments,
      commits: it.commits,
      'all at once (s)': round(it.fullSeconds, 2),
      'peak memory so far (MB)': round(it.peakMegabytes, 0),
      'one new (ms)': round(it.incrementalMilliseconds, 1),
      'one new (statements)': round(it.incrementalStatements, 1),
    })),
  );
  const first = measured[0];
  const last = measured[measured.length - 1];
  const growthExponent =
    Math.log(last.fullSeconds / first.fullSeconds) /
    Math.log(last.deployments / first.deployments);
  console.log(`time grows with deployments to the ${round(growthExponent, 2)}`);
  if (isJson) {
    const figures = {
      fullSeconds: round(last.fullSeconds, 2),
      peakMegabytes: round(last.peakMegabytes, 0),
      incrementalMilliseconds: round(last.incrementalMilliseconds, 2),
      incrementalStatements: round(last.incrementalStatements, 1),
      growthExponent: round(growthExponent, 3),
    };
    console.log(JSON.stringify(figures));
  }
}

function round(number, digits) {
  return Number(number.toFixed(digits));
}

await benchmark(process.env.WAYMARK_POSTGRES, process.argv.includes('--json'));
