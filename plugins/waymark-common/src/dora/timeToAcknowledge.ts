import { DoraMeasurement } from './DoraResults';
import { measureSpans } from './measureSpans';
import { WindowContent } from './window';

/**
 * Time to acknowledge (design, section 6): of incidents opened in the window, opened → acknowledged; p50 in seconds.
 */
export function measureTimeToAcknowledge({
  incidents,
}: WindowContent): DoraMeasurement {
  return measureSpans(
    incidents.map(({ incident: { id, openedAt, acknowledgedAt } }) => ({
      id,
      start: openedAt,
      end: acknowledgedAt,
    })),
    'not-acknowledged',
  );
}
