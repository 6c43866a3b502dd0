import { EntityDoraWindow } from '@waymark/plugin-waymark-common';

const DAY_MS = 24 * 3_600_000;

/** How many days a window is long, to the next whole one. */
export function windowDays({ from, to }: EntityDoraWindow): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
