import { RoadmapStatus, WorkState } from '@waymark/plugin-waymark-common';

/** What a status says of a single work item. */
export const WORK_STATES: Readonly<Record<RoadmapStatus, WorkState>> = {
  complete: 'done',
  'in-progress': 'partial',
  partial: 'partial',
  planned: 'open',
  deferred: 'skipped',
  blocked: 'open',
  cancelled: 'dropped',
};
