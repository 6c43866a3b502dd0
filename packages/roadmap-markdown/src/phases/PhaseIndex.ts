import { PhaseUnit } from '@waymark/plugin-waymark-common';
import { normalisePhrase } from '../vocabulary/phrase';
import { PhaseName } from './PhaseName';
import { PhaseSection } from './PhaseSection';
import { readPhaseName } from './readPhaseName';

const MOST_BEFORE = 100;

/** Finds the phases of a document by what is said of them elsewhere: `Phase 4 Target`, `M3`, `2`, `A: Preview`. */
export class PhaseIndex {
  readonly #ids: ReadonlyMap<PhaseSection, string>;
  readonly #byName = new Map<string, string>();
  /** Ids of each unit, in the order of the document. */
  readonly #byUnit = new Map<PhaseUnit, string[]>();
  readonly #units = new Map<string, PhaseUnit>();
  #mainUnit?: PhaseUnit;

  /** @param ids - the id of each phase, in the order of the document */
  constructor(ids: ReadonlyMap<PhaseSection, string>) {
    this.#ids = ids;
    for (const [phase, id] of ids) {
      this.add(phase, id);
    }
  }

  /**
   * Makes one more phase known; of several with the same name the first is found.
   *
   * @param title - as written, where it is more than unit, ordinal and name
   */
  add(phase: PhaseName, id: string, title = ''): void {
    this.#mainUnit ??= phase.explicit ? phase.unit : undefined;
    if (!this.#units.has(id)) {
      this.#units.set(id, phase.unit);
      const ofUnit = this.#byUnit.get(phase.unit) ?? [];
      this.#byUnit.set(phase.unit, ofUnit);
      ofUnit.push(id);
    }
    for (const key of [
      keyOf(phase.unit, phase.ordinal),
      nameKey(phase.name),
      nameKey(title),
    ]) {
      if (key && !this.#byName.has(key)) {
        this.#byName.set(key, id);
      }
    }
  }

  idOf(phase: PhaseSection | undefined): string | undefined {
    return phase && this.#ids.get(phase);
  }

  /**
   * The ids of the phases of the same unit that stand before a phase.
   *
   * @returns none where they are more than anybody names one by one
   */
  before(id: string): readonly string[] {
    const unit = this.#units.get(id);
    const ofUnit = (unit && this.#byUnit.get(unit)) ?? [];
    const at = ofUnit.slice(0, MOST_BEFORE + 1).indexOf(id);
    return ofUnit.slice(0, Math.max(0, at));
  }

  /**
   * The id of the phase that `text` starts with the name of.
   *
   * @returns `undefined` where it names none that the document has
   */
  find(text: string): string | undefined {
    const name = readPhaseName(text) ?? this.#readBare(text);
    return (
      (name && this.#byName.get(keyOf(name.unit, name.ordinal))) ??
      this.#byName.get(nameKey(text))
    );
  }

  // "2" and "A: Preview" speak of the unit that the document is divided into.
  #readBare(text: string): PhaseName | undefined {
    return this.#mainUnit && readPhaseName(`${this.#mainUnit} ${text}`);
  }
}

function keyOf(unit: PhaseUnit, ordinal: string): string {
  return `${unit} ${ordinal}`;
}

function nameKey(name: string): string {
  const words = normalisePhrase(name.replace(/\s*[(（].*$/, ''));
  return words && `name ${words}`;
}
