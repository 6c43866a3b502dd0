import { Phase } from '@waymark/plugin-waymark-common';
import { Claims } from '../outline/Claims';
import { StatusBlock } from './readDocument';

/** Claims the blocks whose status lines phases have for theirs, as in `Status: Phases 1 and 2 done`. */
export function claimStatusBlocks(
  statusBlocks: readonly StatusBlock[],
  phases: readonly Pick<Phase, 'statusText'>[],
  claims: Claims,
): void {
  const texts = new Set(phases.map(({ statusText }) => statusText));
  for (const { context, statusLines } of statusBlocks) {
    if (statusLines.every(({ value }) => texts.has(value))) {
      claims.take(context);
    }
  }
}
