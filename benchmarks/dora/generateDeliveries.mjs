// Made up by the database itself, the same on every machine: each entity has 300 commits in a line with some merges, and
// 180 deployments of them over 90 days. One in twelve fails, one in 30 goes back, one in 60 is followed by an incident.
const DEPLOYMENTS = 180;
const COMMITS = 300;
const START = Date.UTC(2026, 0, 1);
const HALF_DAY = 12 * 3_600_000;

const sha = number =>
  `md5(entity || ' ' || (${number})) || left(md5(entity || 'x' || (${number})), 8)`;
const reference = `'component:default/service-' || entity`;
const deployed = `(number * ${COMMITS} / ${DEPLOYMENTS} - case when number % 30 = 29 then 4 else 0 end)`;

/**
 * Fills the tables of events anew.
 *
 * @param {import('knex').Knex} knex
 * @param {number} entities
 */
export async function generateDeliveries(knex, entities) {
  await knex.raw('truncate table entities cascade');
  await insert('entities', {
    entity_ref: reference,
    shard: '0',
    entity: `'{}'`,
    registered_at: 'now()',
    seen_at: 'now()',
    findings: `'[]'`,
  });
  await insert(
    'dora_deployments',
    {
      entity_ref: reference,
      id: `'deployment-' || number`,
      environment: `'production'`,
      sha: sha(deployed),
      status: `case when (entity + number) % 12 = 0 then 'failure' else 'success' end`,
      started_at: `${START} + number * ${HALF_DAY}::bigint - 300000`,
      finished_at: `${START} + number * ${HALF_DAY}::bigint + entity % 3600000`,
    },
    DEPLOYMENTS,
  );
  await insert(
    'dora_commits',
    {
      entity_ref: reference,
      sha: sha('number'),
      parents: `case number when 0 then '[]' else '["' || ${sha('number - 1')} || '"' || case when number % 10 = 9 then ',"' || ${sha('number - 3')} || '"' else '' end || ']' end`,
      authored_at: `${START} + number * ${(HALF_DAY * DEPLOYMENTS) / COMMITS}::bigint - 3600000 * (1 + (entity + number) % 40)`,
    },
    COMMITS,
  );
  await insert(
    'dora_incidents',
    {
      entity_ref: reference,
      id: `'incident-' || number`,
      opened_at: `${START} + number * 60 * ${HALF_DAY}::bigint + 7200000`,
      resolved_at: `${START} + number * 60 * ${HALF_DAY}::bigint + 14400000`,
    },
    DEPLOYMENTS / 60,
  );
  await knex.raw('analyze');

  async function insert(table, columns, perEntity = 1) {
    await knex.raw(
      `insert into ${table} (${Object.keys(columns)}) select ${Object.values(columns)}
       from generate_series(0, ${entities - 1}) entity, generate_series(0, ${perEntity - 1}) number`,
    );
  }
}

/** Of how many deployments and commits this makes up. */
export function sizeOf(entities) {
  return {
    deployments: entities * DEPLOYMENTS,
    commits: entities * COMMITS,
  };
}

/** The next deployment of one entity, with its commit. */
export function nextDelivery(entity, number) {
  const finishedAt = START + (DEPLOYMENTS + number) * HALF_DAY;
  const next = `next-${entity}-${number}`;
  const authoredAt = finishedAt - 3_600_000;
  return {
    deployments: [
      {
        id: next,
        environment: 'production',
        sha: next,
        status: 'success',
        finishedAt,
      },
    ],
    commits: [
      { sha: next, parents: [`next-${entity}-${number - 1}`], authoredAt },
    ],
  };
}
