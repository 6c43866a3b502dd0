import {
  generateDeliveries,
  nextDelivery,
  sizeOf,
} from './generateDeliveries.mjs';

const BATCH = 50;
const WORKERS = 3;
const NEW_DEPLOYMENTS = 40;

/**
 * Measures the store over so many entities.
 *
 * @param {{ knex: import('knex').Knex, store: object, entities: number }} options
 */
export async function measureStore({ knex, store, entities }) {
  await generateDeliveries(knex, entities);
  const fullSeconds = await measureFull(store, entities);
  const [{ count }] = await knex('dora_samples').count({ count: '*' });
  const size = sizeOf(entities);
  if (Number(count) !== size.deployments) {
    throw new Error(`${count} samples of ${size.deployments} deployments`);
  }
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const incremental = await measureIncremental(knex, store, entities);
  return { ...size, entities, fullSeconds, peakMegabytes, ...incremental };
}

async function measureFull(store, entities) {
  const batches = [];
  for (let from = 0; from < entities; from += BATCH) {
    const length = Math.min(BATCH, entities - from);
    batches.push(Array.from({ length }, (_, index) => refOf(from + index)));
  }
  const begin = performance.now();
  const work = async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      await store.recompute(batch);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return (performance.now() - begin) / 1000;
}

// The median of several, each of another entity.
async function measureIncremental(knex, store, entities) {
  const milliseconds = [];
  let statements = 0;
  const count = () => {
    statements += 1;
  };
  knex.on('query', count);
  for (let number = 0; number < NEW_DEPLOYMENTS; number += 1) {
    const entity = (number * 7919) % entities;
    const events = nextDelivery(entity, number);
    const begin = performance.now();
    await store.give(new Map([[refOf(entity), { events }]]));
    milliseconds.push(performance.now() - begin);
  }
  knex.off('query', count);
  milliseconds.sort((left, right) => left - right);
  return {
    incrementalMilliseconds: milliseconds[NEW_DEPLOYMENTS / 2],
    incrementalStatements: statements / NEW_DEPLOYMENTS,
  };
}

function refOf(entity) {
  return `component:default/service-${entity}`;
}
