// As GitHub draws them; only those that tell a state.
const SHORTCODES: ReadonlyMap<string, string> = new Map([
  ['arrows_counterclockwise', '🔄'],
  ['ballot_box_with_check', '☑'],
  ['calendar', '📅'],
  ['construction', '🚧'],
  ['heavy_check_mark', '✔'],
  ['hourglass', '⏳'],
  ['hourglass_flowing_sand', '⏳'],
  ['no_entry', '⛔'],
  ['no_entry_sign', '🚫'],
  ['pause_button', '⏸'],
  ['soon', '🔜'],
  ['tada', '🎉'],
  ['white_check_mark', '✅'],
  ['x', '❌'],
  ['zap', '⚡'],
]);

// Ballot boxes and check marks that Unicode does not list among its emoji count as such here.
const EMOJI = String.raw`(?::(?:${[...SHORTCODES.keys()].join('|')}):|\p{Regional_Indicator}{2}|(?:\p{Extended_Pictographic}|[\u2610\u2612\u2713\u2717\u2718\u25CB\u25CF\u25D0\u25A1\u25A0])[\uFE0F\uFE0E\u20E3\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}\uFE0F?)*)`;

const LEADING = new RegExp(`^[\\s]*(${EMOJI})[\\s]*`, 'u');
const TRAILING = new RegExp(`[\\s]*(${EMOJI})[\\s]*$`, 'u');

/** Matches one emoji; for use within larger expressions, which need the flag `u`. */
export const EMOJI_PATTERN = EMOJI;

/** One emoji without its variation selector, so that ✔ and ✔️ are the same; `✔` for `:heavy_check_mark:`, too. */
export function bareEmoji(emoji: string): string {
  return (
    SHORTCODES.get(emoji.replace(/:/g, '')) ??
    emoji.replace(/[\uFE0E\uFE0F]/g, '')
  );
}

/** Takes the emoji off the start of `text`; `emoji` are bare. */
export function peelLeadingEmoji(text: string): {
  emoji: string[];
  rest: string;
} {
  const emoji: string[] = [];
  let rest = text;
  for (let match = LEADING.exec(rest); match; match = LEADING.exec(rest)) {
    emoji.push(bareEmoji(match[1]));
    rest = rest.slice(match[0].length);
  }
  return { emoji, rest: rest.trim() };
}

/** Takes the emoji off the end of `text`, the last one first; `emoji` are bare. */
export function peelTrailingEmoji(text: string): {
  emoji: string[];
  rest: string;
} {
  const emoji: string[] = [];
  // Only the last characters can be an emoji: the search must not start at every character of a long text.
  const from = Math.max(0, text.length - 40);
  let tail = text.slice(from);
  for (let match = TRAILING.exec(tail); match; match = TRAILING.exec(tail)) {
    emoji.push(bareEmoji(match[1]));
    tail = tail.slice(0, match.index);
  }
  return { emoji, rest: (text.slice(0, from) + tail).trim() };
}
