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

  await knex.schema.createTable('catalog_entities', table => {
    table.comment('Entities as the catalog has them');
    belongsToEntity(table);
    table.text('entity').notNullable().comment('As JSON');
    table.primary(['entity_ref']);
  });

  await knex.schema.createTable('fact_sources', table => {
    table.comment('How each source of facts is, by entity; times in epoch ms');
    belongsToEntity(table);
    table.string('source').notNullable();
    table.bigInteger('due_at').nullable().comment('When to observe again');
    table.bigInteger('attempted_at').nullable();
    table
      .bigInteger('observed_at')
      .nullable()
      .comment('Of all its facts that have no time of their own');
    table.string('error_kind').nullable();
    table.text('error_message').nullable();
    table.text('error_remedy').nullable();
    table.primary(['entity_ref', 'source']);
    table.index(['source', 'due_at'], 'fact_sources_due_at_idx');
  });

  await knex.schema.createTable('facts', table => {
    table.comment('What is known of entities; times in epoch ms');
    belongsToEntity(table);
    table.string('name').notNullable();
    table.text('value').notNullable().comment('As JSON');
    table.bigInteger('since').notNullable().comment('When it got this value');
    table
      .bigInteger('observed_at')
      .nullable()
      .comment('Absent where its source observes all its facts at once');
    table.string('source').notNullable();
    table.text('evidence').nullable();
    table.primary(['entity_ref', 'name']);
  });

  await knex.schema.createTable('fact_history', table => {
    table.comment('What facts were, from each change on; times in epoch ms');
    belongsToEntity(table);
    table.string('name').notNullable();
    table.bigInteger('since').notNullable();
    table
      .text('value')
      .nullable()
      .comment('As JSON; absent where it was not observed any more');
    table.primary(['entity_ref', 'name', 'since']);
  });

  await knex.schema.createTable('scorecard_locations', table => {
    table.comment('Where scorecards are read from; times in epoch ms');
    table.string('target').primary().notNullable();
    table.string('type').notNullable().comment('file or url');
    table.integer('position').notNullable();
    table.bigInteger('attempted_at').nullable();
    table.bigInteger('read_at').nullable();
    table.string('error_kind').nullable();
    table.text('error_message').nullable();
    table.text('error_remedy').nullable();
    table.text('findings').notNullable().comment('On its content, as JSON');
  });

  await knex.schema.createTable('scorecard_definitions', table => {
    table.comment('Scorecards, each as it was last usable');
    table.string('name').primary().notNullable();
    table.string('location').notNullable().comment('Target of its location');
    table.integer('position').notNullable().comment('Among all scorecards');
    table.string('version').notNullable().comment('Hash of the definition');
    table.text('definition').notNullable().comment('As JSON, which is YAML');
    table.bigInteger('changed_at').notNullable().comment('In epoch ms');
    table
      .text('error')
      .nullable()
      .comment('Why its newest form is not used, as JSON');
  });

  await knex.schema.createTable('scorecard_library', table => {
    table.comment('One row: the state of all scorecards together');
    table.integer('id').primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Raised whenever a scorecard has come, changed or gone');
  });
  await knex('scorecard_library').insert({ id: 1, revision: 0 });

  await knex.schema.createTable('scorecard_entities', table => {
    table.comment('When entities are evaluated; times in epoch ms');
    belongsToEntity(table);
    table
      .bigInteger('evaluate_at')
      .nullable()
      .comment('When time alone may change a result, or 0: at once');
    table.bigInteger('evaluated_at').nullable();
    table
      .boolean('has_stale')
      .notNullable()
      .comment('Whether a check waits for nothing but a new observation');
    table.text('opted_out').notNullable().comment('Names, as a JSON array');
    table.text('findings').notNullable().comment('On annotations, as JSON');
    table.primary(['entity_ref']);
    table.index(['evaluate_at'], 'scorecard_entities_evaluate_at_idx');
  });

  await knex.schema.createTable('scorecard_results', table => {
    table.comment('What scorecards came to; times in epoch ms');
    belongsToEntity(table);
    table.string('scorecard').notNullable();
    table.integer('position').notNullable();
    table.string('definition_version').notNullable();
    table.double('score').nullable().comment('0 to 100');
    table.double('coverage').nullable().comment('0 to 1');
    table.string('level').nullable().comment('The highest that is reached');
    table
      .text('checks')
      .notNullable()
      .comment('Of check_results, id, verdict and since in ISO 8601, as JSON');
    table
      .text('standing')
      .notNullable()
      .comment('What the card shows of its gates, as JSON');
    table
      .string('hash')
      .notNullable()
      .comment('Of all that its checks came to');
    table.primary(['entity_ref', 'scorecard']);
  });

  await knex.schema.createTable('check_results', table => {
    table.comment('What checks came to; times in epoch ms');
    belongsToEntity(table);
    table.string('scorecard').notNullable();
    table.string('check_id').notNullable();
    table.integer('position').notNullable();
    table.string('definition_version').notNullable();
    table.string('verdict').notNullable();
    table.bigInteger('since').notNullable().comment('Of the verdict');
    table.text('result').notNullable().comment('With what explains it: JSON');
    table.string('hash').notNullable().comment('Of all but times observed');
    table.primary(['entity_ref', 'scorecard', 'check_id']);
  });

  await knex.schema.createTable('gate_results', table => {
    table.comment('What gates came to; times in epoch ms');
    belongsToEntity(table);
    table.string('gate').notNullable();
    table.string('kind').notNullable().comment('level or phase');
    table.integer('position').notNullable();
    table.text('title').notNullable();
    table.string('verdict').notNullable();
    table.bigInteger('since').notNullable().comment('Of the verdict');
    table.integer('required').notNullable();
    table.text('blockers').notNullable().comment('As JSON');
    table.text('unknown').notNullable().comment('As JSON');
    table.primary(['entity_ref', 'gate']);
  });

  await knex.schema.createTable('scorecard_history', table => {
    table.comment('What scorecards came to, from each change on; in epoch ms');
    table.increments('id');
    belongsToEntity(table);
    table.string('scorecard').notNullable();
    table.bigInteger('at').notNullable();
    table.double('score').nullable();
    table.double('coverage').nullable();
    table.string('level').nullable();
    table.string('definition_version').notNullable();
    table.boolean('definition_changed').notNullable();
    table.text('changes').notNullable().comment('Of verdicts, as JSON');
    table.index(['entity_ref', 'scorecard', 'id'], 'scorecard_history_idx');
  });

  await knex.schema.createTable('attestations', table => {
    table.comment('What people state of checks; times in epoch ms');
    table.string('id').primary().notNullable();
    belongsToEntity(table);
    table.string('scorecard').notNullable().comment('Or roadmap');
    table.string('check_id').notNullable().comment('Or of a criterion');
    table.string('by').notNullable().comment('Entity ref');
    table.bigInteger('at').notNullable();
    table.text('evidence').nullable();
    table.bigInteger('until').nullable();
    table.index(['entity_ref'], 'attestations_entity_ref_idx');
  });

  await knex.schema.createTable('exemptions', table => {
    table.comment('Checks that are passed over; times in epoch ms');
    table.string('id').primary().notNullable();
    belongsToEntity(table);
    table.string('scorecard').notNullable();
    table.string('check_id').notNullable();
    table.text('reason').notNullable();
    table.string('requested_by').notNullable().comment('Entity ref');
    table.bigInteger('requested_at').notNullable();
    table.string('approved_by').nullable().comment('Entity ref');
    table.bigInteger('until').notNullable();
    table.index(['entity_ref'], 'exemptions_entity_ref_idx');
  });

  await knex.schema.alterTable('roadmaps', table => {
    table
      .text('criteria')
      .nullable()
      .comment('Phases with nothing but their criteria, as JSON');
  });
  // Documents that were parsed before get theirs when they are read the next time.
  await knex('roadmaps').update({ parser_version: '' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('roadmaps', table => {
    table.dropColumn('criteria');
  });
  await knex.schema.dropTable('exemptions');
  await knex.schema.dropTable('attestations');
  await knex.schema.dropTable('scorecard_history');
  await knex.schema.dropTable('gate_results');
  await knex.schema.dropTable('check_results');
  await knex.schema.dropTable('scorecard_results');
  await knex.schema.dropTable('scorecard_entities');
  await knex.schema.dropTable('scorecard_library');
  await knex.schema.dropTable('scorecard_definitions');
  await knex.schema.dropTable('scorecard_locations');
  await knex.schema.dropTable('fact_history');
  await knex.schema.dropTable('facts');
  await knex.schema.dropTable('fact_sources');
  await knex.schema.dropTable('catalog_entities');
};
