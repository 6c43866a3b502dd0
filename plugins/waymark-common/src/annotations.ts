/**
 * The annotation that names an entity's roadmap documents: paths relative to the entity's source location, or URLs,
 * separated by commas.
 *
 * @public
 */
export const WAYMARK_ROADMAP_ANNOTATION = 'waymark/roadmap';

/**
 * Where a roadmap is looked for when the entity has no {@link WAYMARK_ROADMAP_ANNOTATION}: the first that exists counts.
 *
 * @public
 */
export const DEFAULT_ROADMAP_PATHS: readonly string[] = [
  'ROADMAP.md',
  'docs/ROADMAP.md',
  'docs/roadmap.md',
];
