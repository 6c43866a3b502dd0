import {
  Finding,
  ScorecardLocationReport,
} from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import {
  ComposedDefinition,
  ComposedLibrary,
  ComposedLocation,
  LibraryChange,
  ScorecardDefinitionStore,
  StoredDefinition,
} from '../scorecards/definitions';
import { jsonRows } from './jsonRows';
import { markAllEvaluationDue } from './markAllEvaluationDue';
import { toError } from './rows';
import {
  Milliseconds,
  ScorecardDefinitionRow,
  ScorecardLibraryRow,
  ScorecardLocationRow,
} from './tables';
import { upsertRows } from './upsertRows';

type KnownRow = Omit<ScorecardDefinitionRow, 'definition' | 'changed_at'>;

/** Keeps scorecards in the plugin's database. */
export class DatabaseScorecardDefinitionStore implements ScorecardDefinitionStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }) {
    return new DatabaseScorecardDefinitionStore(options.knex);
  }

  async update(
    compose: (stored: readonly StoredDefinition[]) => ComposedLibrary,
    options: { at: Date },
  ): Promise<LibraryChange> {
    const at = options.at.getTime();
    let change: LibraryChange = { added: 0, changed: 0, removed: 0 };
    await this.#knex.transaction(async trx => {
      const revision = await lockRevision(trx);
      const known: KnownRow[] = await trx<ScorecardDefinitionRow>(
        'scorecard_definitions',
      )
        .orderBy('position')
        .select('name', 'location', 'position', 'version', 'error');
      const { definitions, locations } = compose(known.map(toStored));
      const written = await writeDefinitions(trx, known, definitions, at);
      await writeLocations(trx, locations, at);
      if (written.isDifferent) {
        await trx<ScorecardLibraryRow>('scorecard_library').update({
          revision: revision + 1,
        });
      }
      change = written.change;
      if (change.added || change.changed || change.removed) {
        await markAllEvaluationDue(trx);
      }
    });
    return change;
  }

  async listLocations(): Promise<ScorecardLocationReport[]> {
    const rows = await this.#knex<ScorecardLocationRow>('scorecard_locations')
      .orderBy('position')
      .select();
    return rows.map(row => {
      const error = toError(row);
      return {
        type: row.type as ScorecardLocationReport['type'],
        target: row.target,
        attemptedAt: toIsoTime(row.attempted_at),
        readAt: toIsoTime(row.read_at),
        ...(error && { error }),
        findings: JSON.parse(row.findings) as Finding[],
      };
    });
  }
}

// The lock makes writers take turns.
async function lockRevision(trx: Knex.Transaction): Promise<number> {
  const row = await trx<ScorecardLibraryRow>('scorecard_library')
    .forUpdate()
    .first();
  if (!row) {
    throw new Error('The table scorecard_library has lost its row');
  }
  return row.revision;
}

async function writeDefinitions(
  trx: Knex.Transaction,
  known: readonly KnownRow[],
  definitions: readonly ComposedDefinition[],
  at: number,
): Promise<{ change: LibraryChange; isDifferent: boolean }> {
  const before = new Map(known.map(it => [it.name, it]));
  const change: LibraryChange = { added: 0, changed: 0, removed: 0 };
  const renewed: ScorecardDefinitionRow[] = [];
  const touched: ScorecardDefinitionRow[] = [];
  definitions.forEach((definition, position) => {
    const stored = before.get(definition.name);
    before.delete(definition.name);
    const row = toRow(definition, position, at);
    if (stored?.version !== row.version) {
      renewed.push(row);
      change[stored ? 'changed' : 'added'] += 1;
    } else if (stored.position !== position) {
      touched.push(row);
      change.changed += 1;
    } else if (stored.location !== row.location || stored.error !== row.error) {
      touched.push(row);
    }
  });
  const removed = [...before.keys()].map(name => ({ name }));
  change.removed = removed.length;
  await deleteRemoved(trx, removed);
  await upsertRows(trx, 'scorecard_definitions', ['name'], renewed);
  await upsertRows(trx, 'scorecard_definitions', ['name'], touched, {
    update: ['position', 'location', 'error'],
  });
  const isDifferent = Boolean(
    renewed.length || touched.length || removed.length,
  );
  return { change, isDifferent };
}

async function deleteRemoved(
  trx: Knex.Transaction,
  removed: readonly { name: string }[],
): Promise<void> {
  if (removed.length) {
    const names = jsonRows(trx, 'scorecard_definitions', ['name'], removed);
    await trx('scorecard_definitions')
      .whereRaw('name in (?)', [names])
      .delete();
  }
}

async function writeLocations(
  trx: Knex.Transaction,
  locations: readonly ComposedLocation[],
  at: number,
): Promise<void> {
  const table = 'scorecard_locations';
  const known = await trx<ScorecardLocationRow>(table).select(
    'target',
    'read_at',
  );
  const readAt = new Map(known.map(it => [it.target, it.read_at]));
  const rows = locations.map((location, position): ScorecardLocationRow => {
    const { type, target, error, findings } = location;
    return {
      target,
      type,
      position,
      attempted_at: at,
      read_at: error ? (readAt.get(target) ?? null) : at,
      error_kind: error?.kind ?? null,
      error_message: error?.message ?? null,
      error_remedy: error?.remedy ?? null,
      findings: JSON.stringify(findings),
    };
  });
  await trx(table)
    .whereNotIn(
      'target',
      rows.map(it => it.target),
    )
    .delete();
  await upsertRows(trx, table, ['target'], rows);
}

function toRow(
  { name, location, version, definition, error }: ComposedDefinition,
  position: number,
  at: number,
): ScorecardDefinitionRow {
  return {
    name,
    location,
    position,
    version,
    // Of one that stays as it is, neither this nor the time is written.
    definition: definition ?? '',
    changed_at: at,
    error: error ? JSON.stringify(error) : null,
  };
}

function toStored({
  name,
  location,
  version,
  error,
}: KnownRow): StoredDefinition {
  return {
    name,
    location,
    version,
    ...(error !== null && { error: JSON.parse(error) as Finding }),
  };
}

function toIsoTime(time: Milliseconds | null): string | null {
  return time === null ? null : new Date(Number(time)).toISOString();
}
