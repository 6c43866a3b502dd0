import { Phase } from '../roadmap/Phase';

// "All RC criteria met": the name stands before the noun.
const NAMES_A_GATE =
  /^\s*(?:all|every)\s+(?:of\s+)?(?:the\s+)?([^.;:]{1,60}?)\s+(?:(?:exit|entry|acceptance|success|release|gate)\s+)?(?:criteria|criterion|requirements|gates?)\s+(?:(?:is|are|have|has|been|fully)\s+){0,3}(?:met|completed?|satisfied|passed|fulfilled|done|green)\b/i;

const EXPLICIT = /(?:^|[\s(`"“])([\w-]+(?:\.[\w-]+)*:[\w-]+(?:[.-][\w-]+)*)/g;

/** Characters of a criterion, and words of a title, that are looked at. */
const LONGEST_TEXT = 300;
const LONGEST_TITLE = 40;

/** Words of a title that make a name. */
const MOST_WORDS = 4;

/** Finds the phase that a text calls by its id, some words of its title, or their initials. */
export class PhaseNames {
  readonly #byName = new Map<string, Set<string>>();

  constructor(phases: readonly Pick<Phase, 'id' | 'title'>[]) {
    for (const { id, title } of phases) {
      this.#add(wordsOf(id).join(' '), id);
      const words = wordsOf(title).slice(0, LONGEST_TITLE);
      for (let from = 0; from < words.length; from += 1) {
        for (let length = 1; length <= MOST_WORDS; length += 1) {
          const run = words.slice(from, from + length);
          this.#add(run.join(' '), id);
          if (run.length > 1) {
            this.#add(run.map(word => word[0]).join(''), id);
          }
        }
      }
    }
  }

  /** The id of the only phase of this name. */
  find(name: string): string | undefined {
    const ids = this.#byName.get(wordsOf(name).join(' '));
    return ids?.size === 1 ? [...ids][0] : undefined;
  }

  #add(name: string, id: string): void {
    const ids = this.#byName.get(name);
    if (ids) {
      ids.add(id);
    } else {
      this.#byName.set(name, new Set([id]));
    }
  }
}

/**
 * The gate that a criterion names: one in its full form, as `production-readiness:rc`, or a phase of its own document, as
 * "all RC criteria met".
 *
 * @param isGate - whether there is a gate of this full name
 */
export function findNamedGate(
  text: string,
  phases: PhaseNames,
  isGate: (name: string) => boolean,
): string | undefined {
  const line = text.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ');
  for (const [, name] of line.matchAll(EXPLICIT)) {
    if (isGate(name)) {
      return name;
    }
  }
  const called = NAMES_A_GATE.exec(line)?.[1];
  const phaseId = called === undefined ? undefined : phases.find(called);
  return phaseId === undefined ? undefined : `roadmap:${phaseId}`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
