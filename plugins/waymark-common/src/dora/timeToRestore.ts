import { DoraMeasurement } from './DoraResults';
import { measureSpans } from './measureSpans';
import { WindowContent } from './window';

/**
 * Time to restore (design, section 6): of incidents opened in the window, opened → resolved; p50 in seconds.
 */
export function measureTimeToRestore({
  incidents,
}: WindowContent): DoraMeasurement {
  return measureSpans(
    incidents.map(({ incident: { id, openedAt, resolvedAt } }) => ({
      id,
      start: openedAt,
      end: resolvedAt,
    })),
    'not-resolved',
  );
}
