/**
 * Characters, emoji above all, whose bytes were lost when they were decoded as Windows-1252: it leaves 0x81, 0x8D, 0x8F, 0x90 and 0x9D undefined,
 * and editors drop the soft hyphen 0xAD. What is left can stand for several of them; the one that roadmaps use counts. The
 * longest comes first.
 */
export const LOST_BYTES: readonly [garbled: string, meant: string][] = [
  ['â¸ï¸', '⏸️'],
  ['â±ï¸', '⏱️'],
  ['â²ï¸', '⏲️'],
  ['â¯ï¸', '⏯️'],
  ['â¹ï¸', '⏹️'],
  ['âœï¸', '✏️'],
  ['âï¸', '⏭️'],
  ['ðŸ—ï¸', '🏗️'],
  ['ðŸ“', '📝'],
  ['ðŸ”', '🔍'],
  ['ðŸ‘', '👍'],
  ['ðŸŽ', '🎁'],
  ['ðŸ†', '🏆'],
  ['ðŸ›', '🐛'],
  ['â€', '”'],
  ['âŒ', '❌'],
  ['â­', '⭐'],
  ['â³', '⏳'],
  ['â°', '⏰'],
  ['â±', '⏱'],
  ['â¸', '⏸'],
  ['â©', '⏩'],
  ['âœ', '✍'],
  ['ï¸', '\uFE0F'],
];
