import { RoadmapStatus } from '@waymark/plugin-waymark-common';

/** What bare emoji mean, as the built-in maps or a document's own legend say. */
export type EmojiStatuses = ReadonlyMap<string, RoadmapStatus>;

/** Emoji that state a status wherever they stand. Others decorate, or mean what a legend says. */
export const HEADING_EMOJI: EmojiStatuses = new Map<string, RoadmapStatus>([
  ['✅', 'complete'],
  ['✔', 'complete'],
  ['☑', 'complete'],
  ['✓', 'complete'],
  ['🚧', 'in-progress'],
  ['🔄', 'in-progress'],
  ['🔜', 'planned'],
  ['⏳', 'planned'],
  ['⏸', 'deferred'],
  ['⛔', 'blocked'],
  ['🚫', 'blocked'],
  ['❌', 'cancelled'],
]);

/** Emoji of a status line, of a table's status column, or before an item: there, they are no decoration. */
export const STATUS_EMOJI: EmojiStatuses = new Map<string, RoadmapStatus>([
  ...HEADING_EMOJI,
  ['🎉', 'complete'],
  ['🏁', 'complete'],
  ['⚡', 'partial'],
  ['🌓', 'partial'],
  ['◐', 'partial'],
  ['🏗', 'in-progress'],
  ['🔨', 'in-progress'],
  ['🛠', 'in-progress'],
  ['🏃', 'in-progress'],
  ['⏩', 'in-progress'],
  ['📝', 'planned'],
  ['📋', 'planned'],
  ['📅', 'planned'],
  ['🗓', 'planned'],
  ['🆕', 'planned'],
  ['💡', 'planned'],
  ['🔲', 'planned'],
  ['⬜', 'planned'],
  ['⬛', 'planned'],
  ['☐', 'planned'],
  ['□', 'planned'],
  ['○', 'planned'],
  ['⚪', 'planned'],
  ['⏭', 'deferred'],
  ['🧊', 'deferred'],
  ['💤', 'deferred'],
  ['✗', 'cancelled'],
  ['✘', 'cancelled'],
  ['☒', 'cancelled'],
  ['🗑', 'cancelled'],
]);
