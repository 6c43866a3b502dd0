import { Finding } from '@waymark/plugin-waymark-common';
import { NestedFence } from '../prescan/nestedFence';

/** One warning for each code fence that was given a longer one. */
export function nestedFenceWarnings(
  repaired: readonly NestedFence[],
): Finding[] {
  return repaired.map(({ line, endedOn, meantToEndOn }) => ({
    kind: 'nested-fence',
    line,
    message: `The code block of line ${line} holds code blocks of its own and ends on line ${endedOn} for most readers; it was read up to line ${meantToEndOn}.`,
    remedy: `Give lines ${line} and ${meantToEndOn} a longer fence than those within.`,
  }));
}
