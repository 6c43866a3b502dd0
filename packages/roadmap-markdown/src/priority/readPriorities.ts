import { Phase, Statement } from '@waymark/plugin-waymark-common';
import { readBlockLabels } from '../labels/readBlockLabels';
import { DocumentReading } from '../outline/DocumentReading';
import { PhaseSection } from '../phases/PhaseSection';
import { peelLeadingEmoji, peelTrailingEmoji } from '../syntax/emoji';
import { isUndecided } from '../tables/readTable';
import { alternatives, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

/** How urgent a phase is. */
export type Priority = Pick<Phase, 'priority'>;

const PARTS = /[|()[\]（）【】]/u;
const NOUN = alternatives(
  [...vocabulary.labels.keys()].filter(
    words => vocabulary.labels.get(words) === 'priority',
  ),
);
const WITH_NOUN = new RegExp(
  `^(?:(?:${NOUN})\\s*[:：]?\\s+|)(.{1,40}?)(?:\\s+(?:${NOUN}))?$`,
  'iu',
);

/** The priority of each phase, by its id: its label, else a remark of its heading such as `| 🔴 HIGH` or `(P1)`. */
export function readPriorities(
  { blocks, phases }: DocumentReading,
  phaseSections: readonly PhaseSection[],
): ReadonlyMap<string, Priority> {
  const priorities = new Map<string, Priority>();
  for (const context of blocks) {
    const id = phases.idOf(context.phase);
    if (!id || context.headings.length || priorities.has(id)) {
      continue;
    }
    const label = readBlockLabels(context.block).labels.find(
      ({ name }) => name === 'priority',
    );
    if (label && !isUndecided(label.value)) {
      const text = withoutEmoji(label.value) || label.value;
      priorities.set(id, {
        priority: { text, line: label.line, foundBy: 'label' },
      });
    }
  }
  for (const phase of phaseSections) {
    const id = phases.idOf(phase);
    const priority = id && !priorities.has(id) && inHeading(phase);
    if (priority) {
      priorities.set(id, { priority });
    }
  }
  return priorities;
}

function inHeading({ section }: PhaseSection): Statement | undefined {
  const [, ...remarks] = section.title.slice(0, 400).split(PARTS);
  const found = remarks.map(withoutEmoji).find(isPriority);
  return found
    ? { text: found, line: section.line, foundBy: 'heading' }
    : undefined;
}

/** Whether a remark of a heading tells nothing but a priority: `High priority`, `P1`. */
export function isPriority(remark: string): boolean {
  const word = WITH_NOUN.exec(normalisePhrase(withoutEmoji(remark)))?.[1];
  return word !== undefined && vocabulary.priorities.has(word);
}

function withoutEmoji(text: string): string {
  return peelTrailingEmoji(peelLeadingEmoji(text).rest).rest;
}
