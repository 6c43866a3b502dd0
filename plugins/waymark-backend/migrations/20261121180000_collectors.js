// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('dora_commits', table => {
    table
      .boolean('outside')
      .notNullable()
      .defaultTo(false)
      .comment('It is of another part of the repository than the entity');
  });

  await knex.schema.createTable('entity_registry', table => {
    table.comment('One row: the state of all entities together');
    table.integer('id').primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Raised whenever an entity has come, changed or gone');
  });
  await knex('entity_registry').insert({ id: 1, revision: 0 });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('entity_registry');
  await knex.schema.alterTable('dora_commits', table => {
    table.dropColumn('outside');
  });
};
