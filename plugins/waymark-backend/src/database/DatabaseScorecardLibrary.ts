import { CompiledScorecard, Finding } from '@waymark/plugin-waymark-common';
import { readScorecards } from '@waymark/scorecards';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import {
  LibraryScorecard,
  ScorecardLibrary,
  ScorecardLibraryState,
} from '../scorecards/definitions';
import { Joined } from './rows';
import { ScorecardDefinitionRow, ScorecardLibraryRow } from './tables';

/** Reads the scorecards that {@link DatabaseScorecardDefinitionStore} keeps; one for each replica. */
export class DatabaseScorecardLibrary implements ScorecardLibrary {
  #state: ScorecardLibraryState | undefined;
  readonly #compiled = new Map<string, CompiledScorecard>();

  static create() {
    return new DatabaseScorecardLibrary();
  }

  async get(knex: Knex): Promise<ScorecardLibraryState> {
    const library =
      await knex<ScorecardLibraryRow>('scorecard_library').first();
    if (this.#state?.revision !== library?.revision) {
      this.#state = await this.#load(knex);
    }
    return this.#state!;
  }

  // In one statement, so that the revision is that of the scorecards.
  async #load(knex: Knex): Promise<ScorecardLibraryState> {
    const rows: (ScorecardLibraryRow & Joined<ScorecardDefinitionRow>)[] =
      await knex('scorecard_library')
        .joinRaw('left join scorecard_definitions on true')
        .orderBy('scorecard_definitions.position')
        .select('scorecard_library.revision', 'scorecard_definitions.*');
    const scorecards: LibraryScorecard[] = [];
    const used = new Set<string>();
    for (const row of rows.filter(isDefinition)) {
      const key = `${row.name} ${row.version}`;
      const scorecard = this.#compiled.get(key) ?? (await compile(row));
      // One that an older version of the portal stored may be none for this one; its location tells why.
      if (scorecard) {
        used.add(key);
        this.#compiled.set(key, scorecard);
        scorecards.push(toLibraryScorecard(row, scorecard));
      }
    }
    for (const key of this.#compiled.keys()) {
      if (!used.has(key)) {
        this.#compiled.delete(key);
      }
    }
    return { revision: rows[0].revision, scorecards };
  }
}

// Some milliseconds each: requests are answered between two.
async function compile({
  definition,
}: ScorecardDefinitionRow): Promise<CompiledScorecard | undefined> {
  await setImmediate();
  return readScorecards(definition).scorecards[0];
}

function isDefinition<TRow extends Joined<ScorecardDefinitionRow>>(
  row: TRow,
): row is TRow & ScorecardDefinitionRow {
  return row.name !== null;
}

function toLibraryScorecard(
  { version, changed_at, location, error }: ScorecardDefinitionRow,
  scorecard: CompiledScorecard,
): LibraryScorecard {
  return {
    scorecard,
    version,
    changedAt: Number(changed_at),
    location,
    ...(error !== null && { error: JSON.parse(error) as Finding }),
  };
}
