/**
 * The annotation that names an entity's roadmap documents: paths relative to the entity's source location, or URLs,
 * separated by commas.
 *
 * @public
 */
export const WAYMARK_ROADMAP_ANNOTATION = 'waymark/roadmap';

/**
 * The annotation that names the days which relative times of an entity's roadmaps hang on:
 * `GA=2026-12-01,start=2026-01-05`.
 *
 * @public
 */
export const WAYMARK_ANCHORS_ANNOTATION = 'waymark/anchors';

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

/**
 * The annotation that names an entity's production environments, separated by commas; by default `production` and
 * `prod`. Case does not matter.
 *
 * @public
 */
export const WAYMARK_ENVIRONMENT_ANNOTATION = 'waymark/environment';

/**
 * The annotation that says what counts as a deployment: `deployments`, `releases` or `workflow:release.yml`.
 *
 * @public
 */
export const WAYMARK_DEPLOYMENTS_ANNOTATION = 'waymark/deployments';

/**
 * The annotation that names the paths of a repository which belong to the entity, separated by commas:
 * `services/checkout/**`.
 *
 * @public
 */
export const WAYMARK_PATHS_ANNOTATION = 'waymark/paths';

/**
 * The annotation that says which issues are incidents: `label:incident`.
 *
 * @public
 */
export const WAYMARK_INCIDENTS_ANNOTATION = 'waymark/incidents';

/**
 * The annotation that names the scorecards which an entity opts out of, each with a minus before it, separated by commas:
 * `-production-readiness`.
 *
 * @public
 */
export const WAYMARK_SCORECARDS_ANNOTATION = 'waymark/scorecards';
