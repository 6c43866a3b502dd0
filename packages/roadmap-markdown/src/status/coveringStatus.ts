import { PhaseUnit, RoadmapStatus } from '@waymark/plugin-waymark-common';
import { Label } from '../labels/Label';
import { peelLeadingEmoji } from '../syntax/emoji';
import { alternatives, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { firstStatusPhrase, namesStatus } from './statusPhrase';
import { StatedStatus } from './StatedStatus';

/** What a sentence states for one of the phases that it names. */
export interface CoveredPhase {
  unit: PhaseUnit;
  /** As in the phase's own name, lower case. */
  ordinal: string;
  status: RoadmapStatus;
}

const UNIT = alternatives(vocabulary.units.keys());
const ORDINAL = String.raw`v?\d+(?:\.\d+)*[a-z]?(?![\p{L}\p{N}%])|[a-z](?![\p{L}\p{N}])`;
const REFERENCE = new RegExp(
  `(?<![\\p{L}])(${UNIT})s?\\s+((?:${ORDINAL})(?:\\s*(?:,|&|\\+|/|-|–|,?\\s+and\\b|\\s+to\\b)\\s*(?:${ORDINAL}))*)`,
  'giu',
);
const FIRST = new RegExp(REFERENCE.source, 'iu');

/** Whether a status line speaks of phases by name, as in "Phase 2, 4 & 6 done, phase 3 partial". */
export function namesPhases(text: string): boolean {
  const { rest } = peelLeadingEmoji(text);
  return FIRST.exec(rest)?.index === 0;
}

/** Reads a sentence that states the status of several phases; a status holds for all named since the one before. */
export function readCoveringStatus(text: string): CoveredPhase[] {
  const sentence = text.replace(/\([^)]*\)/g, '');
  const references = [...sentence.matchAll(REFERENCE)];
  const covered: CoveredPhase[] = [];
  let waiting: Omit<CoveredPhase, 'status'>[] = [];
  references.forEach((reference, index) => {
    const unit = vocabulary.units.get(normalisePhrase(reference[1])) ?? 'phase';
    waiting.push(
      ...readOrdinals(reference[2]).map(ordinal => ({ unit, ordinal })),
    );
    const between = sentence.slice(
      reference.index + reference[0].length,
      references[index + 1]?.index,
    );
    const status = firstStatusPhrase(between)?.status;
    if (status) {
      waiting.forEach(phase => covered.push({ ...phase, status }));
    }
    if (status || namesStatus(between)) {
      waiting = [];
    }
  });
  return covered;
}

/** What a phase is found by in {@link readCoveringStatuses}. */
export function phaseKey({
  unit,
  ordinal,
}: Pick<CoveredPhase, 'unit' | 'ordinal'>): string {
  return `${unit} ${ordinal}`;
}

/** What the status lines of a document and of its phases state for other phases; the first that names a phase counts. */
export function readCoveringStatuses(
  statusLines: readonly Label[],
): ReadonlyMap<string, StatedStatus> {
  const statuses = new Map<string, StatedStatus>();
  for (const { value, line } of statusLines) {
    for (const phase of namesPhases(value) ? readCoveringStatus(value) : []) {
      const key = phaseKey(phase);
      if (!statuses.has(key)) {
        const { status } = phase;
        statuses.set(key, { status, text: value, line, foundBy: 'label' });
      }
    }
  }
  return statuses;
}

// "1, 3 & 5", "1-3"
function readOrdinals(text: string): string[] {
  const ordinals: string[] = [];
  for (const part of text.split(/\s*(?:,|&|\+|\/|\band\b)\s*/i)) {
    const range = /^(\d+)\s*(?:-|–|\bto\b)\s*(\d+)$/i.exec(part);
    if (range && Number(range[2]) - Number(range[1]) < 100) {
      for (let n = Number(range[1]); n <= Number(range[2]); n += 1) {
        ordinals.push(String(n));
      }
    } else if (part) {
      ordinals.push(normalisePhrase(part).replace(/^v(?=\d)/, ''));
    }
  }
  return ordinals;
}
