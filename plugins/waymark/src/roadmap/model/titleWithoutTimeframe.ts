import { Phase } from '@waymark/plugin-waymark-common';
import { phaseTitleText } from './phaseTitle';

const IN_BRACKETS = /\s*(?:\(([^()]*)\)|\[([^[\]]*)\])$/;

/**
 * A phase's title in one line, without the brackets at its end where they hold nothing but the timeframe: for where that
 * is shown beside it.
 */
export function titleWithoutTimeframe(
  phase: Pick<Phase, 'title' | 'status' | 'timeframe'>,
): string {
  const title = phaseTitleText(phase);
  const match = IN_BRACKETS.exec(title);
  if (!match || !match.index || !phase.timeframe) {
    return title;
  }
  const { text, duration = '' } = phase.timeframe;
  const rest = (match[1] ?? match[2]).replace(text, '').replace(duration, '');
  return /[\p{L}\p{N}]/u.test(rest) ? title : title.slice(0, match.index);
}
