import { CollectorTargetState } from '@waymark/plugin-waymark-common';

/** Every state of a target, those first that somebody has to do something about. */
export const TARGET_STATES: readonly CollectorTargetState[] = [
  'failing',
  'forbidden',
  'not-found',
  'pending',
  'back-filling',
  'ready',
  'empty',
  'archived',
];
