import { Phase } from '@waymark/plugin-waymark-common';

/** A phase's title, taken apart for display. */
export interface PhaseTitle {
  /** Its own label, such as `Phase 2`; absent where it has none. */
  label?: string;
  /** The number in `label`. */
  number?: number;
  /** The title without label, emoji and status. */
  name: string;
}

// Emoji, and the geometric shapes and dingbats that stand in for them.
const MARK = String.raw`[\p{Extended_Pictographic}\u25A0-\u27BF\uFE0F\u200D]`;
const LEADING_DECORATION = new RegExp(`^(?:${MARK}|\\s)+`, 'u');
const TRAILING_DECORATION = new RegExp(`(?:${MARK}|\\s)+$`, 'u');
const STATUS_WORDS =
  'completed?|done|shipped|in[ -]progress|partial(?:ly)?|planned|not started|deferred|blocked|cancell?ed';
// Only where something sets it apart: "Get the migration done" is a name.
const TRAILING_STATUS = new RegExp(
  `\\s*(?:[-–—:|([]|${MARK})(?:${MARK}|\\s)*(?:${STATUS_WORDS})\\s*[)\\]]?$`,
  'iu',
);
const LABEL =
  /^((?:phase|milestone|stage|wave|sprint|horizon|step|part)\s+(\d+))\s*[:.\-–—·|]\s*(.+)$/iu;

/**
 * Takes a phase's title apart. Titles are kept as written, with the emoji and the status that stand in them; where both
 * are shown beside the title anyway, repeating them only hides its name.
 */
export function phaseTitle(phase: Pick<Phase, 'title' | 'status'>): PhaseTitle {
  const plain = withoutDecoration(phase.title);
  const bare = phase.status
    ? withoutDecoration(plain.replace(TRAILING_STATUS, ''))
    : plain;
  const match = LABEL.exec(bare || plain);
  if (!match) {
    return { name: bare || plain || phase.title };
  }
  const [, label, number, name] = match;
  return { label, number: Number(number), name: withoutDecoration(name) };
}

/** A phase's title in one line: `Phase 2 · Artifact security`. */
export function phaseTitleText(phase: Pick<Phase, 'title' | 'status'>): string {
  const { label, name } = phaseTitle(phase);
  return label ? `${label} · ${name}` : name;
}

function withoutDecoration(text: string): string {
  return text.replace(LEADING_DECORATION, '').replace(TRAILING_DECORATION, '');
}
