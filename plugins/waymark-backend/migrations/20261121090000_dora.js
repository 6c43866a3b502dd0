// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  /** @param {import('knex').Knex.CreateTableBuilder} table */
  const belongsToEntity = table =>
    table
      .string('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('entities')
      .onDelete('CASCADE');

  await knex.schema.createTable('dora_entities', table => {
    table.comment('Entities whose deliveries were observed');
    belongsToEntity(table);
    table
      .string('engine_version')
      .notNullable()
      .comment('Of the definitions: others observe all anew');
    table.primary(['entity_ref']);
  });

  await knex.schema.createTable('dora_deployments', table => {
    table.comment('Completed deployments; times in epoch milliseconds');
    belongsToEntity(table);
    table.string('id').notNullable();
    table.string('environment').notNullable();
    table.string('sha').notNullable().comment('The commit deployed');
    table.string('status').notNullable().comment('success or failure');
    table.bigInteger('started_at').nullable();
    table.bigInteger('finished_at').notNullable();
    table.string('kind').nullable().comment('rollback or hotfix, where stated');
    table.string('canary').nullable().comment('succeeded or failed');
    table.text('url').nullable();
    table.primary(['entity_ref', 'id']);
    table.index(
      ['entity_ref', 'environment', 'finished_at'],
      'dora_deployments_finished_at_idx',
    );
    table.index(['entity_ref', 'sha'], 'dora_deployments_sha_idx');
  });

  await knex.schema.createTable('dora_commits', table => {
    table.comment('The commit graph; times in epoch milliseconds');
    belongsToEntity(table);
    table.string('sha').notNullable();
    table.text('parents').notNullable().comment('Shas, as a JSON array');
    table.bigInteger('authored_at').notNullable();
    table.bigInteger('committed_at').nullable();
    table.string('reverts').nullable().comment('Sha of what it reverts');
    table.primary(['entity_ref', 'sha']);
  });

  await knex.schema.createTable('dora_pull_requests', table => {
    table.comment('Pull requests; times in epoch milliseconds');
    belongsToEntity(table);
    table.integer('number').notNullable();
    table.text('commits').notNullable().comment('Its own, as a JSON array');
    table.bigInteger('opened_at').nullable();
    table.bigInteger('first_review_at').nullable();
    table.bigInteger('merged_at').nullable();
    table.string('merge_sha').nullable().comment('What its merge left');
    table.primary(['entity_ref', 'number']);
    table.index(['entity_ref', 'merge_sha'], 'dora_pull_requests_merge_idx');
  });

  await knex.schema.createTable('dora_incidents', table => {
    table.comment('Incidents; times in epoch milliseconds');
    belongsToEntity(table);
    table.string('id').notNullable();
    table.bigInteger('opened_at').notNullable();
    table.bigInteger('acknowledged_at').nullable();
    table.bigInteger('resolved_at').nullable();
    table.string('deployment_id').nullable().comment('Named as its cause');
    table.string('fixed_by').nullable().comment('Named as its fix');
    table.primary(['entity_ref', 'id']);
    table.index(['entity_ref', 'opened_at'], 'dora_incidents_opened_at_idx');
  });

  await knex.schema.createTable('dora_samples', table => {
    table.comment('What was observed of each deployment');
    belongsToEntity(table);
    table.string('deployment_id').notNullable();
    table.string('environment').notNullable();
    table.bigInteger('finished_at').notNullable().comment('Of the deployment');
    table
      .text('brought')
      .notNullable()
      .comment('Lead times, and whether it carries a revert, as JSON');
    table.boolean('is_rollback').notNullable();
    table.string('undone_by').nullable().comment('The first rollback of it');
    table.text('incidents').notNullable().comment('Ids, as a JSON array');
    table.boolean('fixes_incident').notNullable();
    table.string('next_success').nullable().comment('Of the environment');
    table.primary(['entity_ref', 'deployment_id']);
    table.index(
      ['entity_ref', 'environment', 'finished_at'],
      'dora_samples_finished_at_idx',
    );
  });

  await knex.schema.createTable('dora_marks', table => {
    table.comment('What deployments left of commits to later ones');
    // To check a foreign key for each of millions of marks took as long as everything else.
    table.string('entity_ref').notNullable();
    table.string('sha').notNullable();
    table.string('environment').notNullable();
    table
      .string('sign', 1)
      .notNullable()
      .comment('+ deployed, ~ squashed, ? unknown, . only looked at');
    table.string('deployment_id').notNullable();
    table.index(['entity_ref', 'sha'], 'dora_marks_sha_idx');
  });

  await knex.schema.createTable('dora_incident_links', table => {
    table.comment(
      'The deployment of each environment that incidents belong to',
    );
    belongsToEntity(table);
    table.string('environment').notNullable();
    table.string('incident_id').notNullable();
    table.string('deployment_id').notNullable();
    table.primary(['entity_ref', 'environment', 'incident_id']);
  });

  await knex.schema.createTable('dora_daily_rollups', table => {
    table.comment('What was deployed on each UTC day, for trends');
    belongsToEntity(table);
    table.string('environment').notNullable();
    table.string('day', 10).notNullable().comment('YYYY-MM-DD');
    table.integer('completed').notNullable().comment('Deployments');
    table.integer('succeeded').notNullable().comment('Of the completed');
    table.integer('failed').notNullable().comment('By any signal');
    table.integer('unplanned').notNullable().comment('Of the completed');
    table.integer('lead_times').notNullable().comment('How many samples');
    table.double('lead_time_p50').nullable().comment('In seconds');
    table.integer('recoveries').notNullable().comment('How many samples');
    table.double('recovery_p50').nullable().comment('In seconds');
    table.primary(['entity_ref', 'environment', 'day']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('dora_daily_rollups');
  await knex.schema.dropTable('dora_incident_links');
  await knex.schema.dropTable('dora_marks');
  await knex.schema.dropTable('dora_samples');
  await knex.schema.dropTable('dora_incidents');
  await knex.schema.dropTable('dora_pull_requests');
  await knex.schema.dropTable('dora_commits');
  await knex.schema.dropTable('dora_deployments');
  await knex.schema.dropTable('dora_entities');
};
