// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('github_repositories', table => {
    table.comment(
      'Repositories that entities name; times in epoch milliseconds',
    );
    table.increments('id');
    table
      .string('slug')
      .notNullable()
      .comment('host/owner/name as the catalog names it, in lower case');
    table.string('host').notNullable();
    table.string('owner').notNullable();
    table.string('name').notNullable();
    table.string('node_id').nullable().comment('Stays when it is renamed');
    table.string('full_name').nullable().comment('As GitHub names it now');
    table.text('url').nullable();
    table.string('default_branch').nullable();
    table.string('state').notNullable();
    table
      .bigInteger('revision')
      .notNullable()
      .defaultTo(0)
      .comment('Of the newest change of its objects');
    table
      .bigInteger('since')
      .notNullable()
      .comment('How far back its past is read');
    table.bigInteger('due_at').notNullable();
    table
      .bigInteger('hinted_at')
      .nullable()
      .comment('By a webhook, since then');
    table.bigInteger('attempted_at').nullable();
    table.bigInteger('succeeded_at').nullable();
    table.integer('failures').notNullable().defaultTo(0).comment('In a row');
    table.text('error').nullable().comment('A finding, as JSON');
    table.text('cycle').nullable().comment('What was asked last, as JSON');
    table.string('lease').nullable().comment('Who collects it');
    table.bigInteger('leased_until').nullable();
    table.unique(['slug'], { indexName: 'github_repositories_slug_idx' });
    table.index(['due_at'], 'github_repositories_due_at_idx');
    table.index(['hinted_at'], 'github_repositories_hinted_at_idx');
    table.index(['node_id'], 'github_repositories_node_id_idx');
  });

  await knex.schema.createTable('github_streams', table => {
    table.comment('How far each kind of event of a repository was read');
    table
      .integer('repository_id')
      .notNullable()
      .references('id')
      .inTable('github_repositories')
      .onDelete('CASCADE');
    table.string('stream').notNullable();
    table.text('position').notNullable().comment('As JSON');
    table.boolean('complete').notNullable().comment('All of its past was read');
    table
      .text('seen')
      .nullable()
      .comment('What the probe said when it was read');
    table.primary(['repository_id', 'stream']);
  });

  await knex.schema.createTable('github_objects', table => {
    table.comment('What was read of repositories');
    // A foreign key would be checked for each of millions of commits.
    table.integer('repository_id').notNullable();
    table.string('kind').notNullable();
    table.string('id').notNullable();
    table.text('data').notNullable().comment('As JSON');
    table.bigInteger('revision').notNullable().comment('When it last changed');
    table
      .bigInteger('watch_at')
      .nullable()
      .comment('When it is asked for again, epoch milliseconds');
    table.primary(['repository_id', 'kind', 'id']);
    table.index(['repository_id', 'revision'], 'github_objects_revision_idx');
    table.index(['watch_at'], 'github_objects_watch_at_idx');
  });

  await knex.schema.createTable('github_targets', table => {
    table.comment('Entities, and what of their repository is theirs');
    table.string('entity_ref').notNullable();
    table
      .integer('repository_id')
      .nullable()
      .references('id')
      .inTable('github_repositories')
      .onDelete('CASCADE');
    table
      .string('registered_at')
      .notNullable()
      .comment('Of the entity: another one if it was removed in between');
    table.text('settings').nullable().comment('By its annotations, as JSON');
    table.text('findings').notNullable().comment('On them, as JSON');
    table
      .integer('given_repository_id')
      .nullable()
      .comment('Of which events were given');
    table
      .text('given_settings')
      .nullable()
      .comment('By which events were given');
    table.bigInteger('given_revision').nullable().comment('Up to which');
    table.primary(['entity_ref']);
    table.index(['repository_id'], 'github_targets_repository_idx');
  });

  await knex.schema.createTable('github_budgets', table => {
    table.comment('Rate limits; times in epoch milliseconds');
    table
      .string('name')
      .notNullable()
      .comment('Whose: a host, or an owner on it');
    table.string('resource').notNullable().comment('graphql or core');
    table.integer('limit').nullable();
    table.integer('remaining').nullable();
    table.bigInteger('reset_at').nullable();
    table.bigInteger('paused_until').nullable();
    table.text('pause_reason').nullable();
    table.bigInteger('observed_at').notNullable();
    table.primary(['name', 'resource']);
  });

  await knex.schema.createTable('github_state', table => {
    table.comment('What the collector keeps of itself');
    table.string('key').notNullable();
    table.text('value').notNullable();
    table.primary(['key']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('github_state');
  await knex.schema.dropTable('github_budgets');
  await knex.schema.dropTable('github_targets');
  await knex.schema.dropTable('github_objects');
  await knex.schema.dropTable('github_streams');
  await knex.schema.dropTable('github_repositories');
};
