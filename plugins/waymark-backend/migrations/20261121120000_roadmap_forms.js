// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('roadmap_sources', table => {
    table
      .text('forms')
      .nullable()
      .comment(
        'The explicit forms that may speak of the document, as JSON; null before they were looked for',
      );
    table
      .timestamp('forms_searched_at')
      .nullable()
      .comment('When forms were last looked for where there were none');
  });
  await knex.schema.alterTable('roadmaps', table => {
    table
      .string('inputs_hash')
      .nullable()
      .comment('SHA-256 of what the document was parsed with besides its text');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('roadmaps', table => {
    table.dropColumn('inputs_hash');
  });
  await knex.schema.alterTable('roadmap_sources', table => {
    table.dropColumn('forms');
    table.dropColumn('forms_searched_at');
  });
};
