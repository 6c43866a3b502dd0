import { Roadmap } from '@waymark/plugin-waymark-common';

/** How many of a document's boxes stand in none of its phases. A box belongs to the innermost phase alone. */
export function boxesOutsidePhases({
  checkboxes,
  phases,
}: Pick<Roadmap, 'checkboxes' | 'phases'>): number {
  const within = phases.reduce((sum, phase) => sum + phase.checkboxes.total, 0);
  return Math.max(0, checkboxes.total - within);
}
