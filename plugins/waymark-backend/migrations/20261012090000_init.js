// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('entities', table => {
    table.comment('Every catalog entity, with what collectors need of it');
    table.string('entity_ref').primary().notNullable();
    table
      .integer('shard')
      .notNullable()
      .comment('Which shard task collects it');
    table
      .text('entity')
      .notNullable()
      .comment('What collectors need of the entity, as JSON');
    table
      .timestamp('registered_at')
      .notNullable()
      .index('entities_registered_at_idx')
      .comment('When it was first seen in the catalog');
    table
      .timestamp('seen_at')
      .notNullable()
      .index('entities_seen_at_idx')
      .comment('Start of the discovery pass that last saw it in the catalog');
    table
      .timestamp('next_collect_at')
      .nullable()
      .comment('When its roadmaps are due');
    table
      .timestamp('attempted_at')
      .nullable()
      .comment('When its roadmaps were last looked for');
    table
      .text('findings')
      .notNullable()
      .comment('What is wrong about its annotations, as a JSON array');
    table.index(['shard', 'next_collect_at'], 'entities_due_idx');
  });

  await knex.schema.createTable('roadmap_sources', table => {
    table.comment('Where each roadmap document is read, and how that went');
    table
      .string('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('entities')
      .onDelete('CASCADE');
    table
      .string('target', 500)
      .notNullable()
      .comment('As the annotation names it, or the default path');
    table.integer('position').notNullable().comment('Order within the entity');
    table
      .string('configured_by')
      .notNullable()
      .comment('annotation or default');
    table.text('url').nullable().comment('Address for people');
    table
      .text('etag')
      .nullable()
      .comment('Of the last good answer from this address');
    table.timestamp('attempted_at').notNullable();
    table
      .timestamp('collected_at')
      .nullable()
      .comment('When it was last read without an error');
    table.string('error_kind').nullable().comment('Null after a success');
    table.text('error_message').nullable();
    table.text('error_remedy').nullable();
    table.primary(['entity_ref', 'target']);
  });

  await knex.schema.createTable('roadmaps', table => {
    table.comment('The last good content of each roadmap document');
    table.string('entity_ref').notNullable();
    table.string('target', 500).notNullable();
    table.string('content_hash').notNullable().comment('SHA-256 of the text');
    table
      .string('parser_version')
      .notNullable()
      .comment('Which parser made the columns below');
    table.text('text').notNullable();
    table.text('roadmap').notNullable().comment('JSON');
    table.text('evaluation').notNullable().comment('JSON');
    table.text('summary').notNullable().comment('What the card shows, as JSON');
    table
      .timestamp('changed_at')
      .notNullable()
      .comment('When the content last changed');
    table
      .string('due_on', 10)
      .nullable()
      .index('roadmaps_due_on_idx')
      .comment('First day on which time alone may change the evaluation');
    table.primary(['entity_ref', 'target']);
    table
      .foreign(['entity_ref', 'target'])
      .references(['entity_ref', 'target'])
      .inTable('roadmap_sources')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('roadmap_history', table => {
    table.comment('The progress of each document, one row a change');
    table.increments('id').notNullable();
    table.string('entity_ref').notNullable();
    table.string('target', 500).notNullable();
    table.timestamp('at').notNullable().comment('When it was first seen so');
    table.integer('done').notNullable();
    table.integer('open').notNullable();
    table.integer('partial').notNullable();
    table
      .foreign(['entity_ref', 'target'])
      .references(['entity_ref', 'target'])
      .inTable('roadmap_sources')
      .onDelete('CASCADE');
    table.index(['entity_ref', 'target'], 'roadmap_history_document_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('roadmap_history');
  await knex.schema.dropTable('roadmaps');
  await knex.schema.dropTable('roadmap_sources');
  await knex.schema.dropTable('entities');
};
