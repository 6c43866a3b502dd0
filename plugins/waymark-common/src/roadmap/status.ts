/**
 * Every status that a document can state for a phase, from most to least advanced.
 *
 * @public
 */
export const ROADMAP_STATUSES = [
  'complete',
  'in-progress',
  'partial',
  'planned',
  'deferred',
  'blocked',
  'cancelled',
] as const;

/**
 * The status that a document states for a phase. Counted progress never changes it.
 *
 * @public
 */
export type RoadmapStatus = (typeof ROADMAP_STATUSES)[number];

/**
 * Whether a phase of this status waits for nobody's work now: `complete`, `deferred` or `cancelled`.
 *
 * @public
 */
export function isClosedStatus(status: RoadmapStatus | undefined): boolean {
  return (
    status === 'complete' || status === 'deferred' || status === 'cancelled'
  );
}
