import { CollectorTargetState } from '@waymark/plugin-waymark-common';
import { LeasedRepository, Repository, StreamState } from './Repository';
import { BigInteger, RepositoryRow, StreamRow } from './tables';

/** A number of a column that may be text; `undefined` where the column is null. */
export function toNumber(value: BigInteger | null): number | undefined {
  return value === null ? undefined : Number(value);
}

/** A repository out of its row. */
export function toRepository(row: RepositoryRow): Repository {
  return {
    id: row.id,
    host: row.host,
    owner: row.owner,
    name: row.name,
    nodeId: row.node_id ?? undefined,
    fullName: row.full_name ?? undefined,
    url: row.url ?? undefined,
    defaultBranch: row.default_branch ?? undefined,
    state: row.state as CollectorTargetState,
    revision: Number(row.revision),
    since: Number(row.since),
    dueAt: Number(row.due_at),
    hintedAt: toNumber(row.hinted_at),
    attemptedAt: toNumber(row.attempted_at),
    succeededAt: toNumber(row.succeeded_at),
    failures: row.failures,
    error: row.error === null ? undefined : JSON.parse(row.error),
    cycle: row.cycle === null ? undefined : JSON.parse(row.cycle),
  };
}

/** A repository that was just leased. */
export function toLeasedRepository(row: RepositoryRow): LeasedRepository {
  return { ...toRepository(row), lease: row.lease ?? '' };
}

/** Where a stream stands, out of its row. */
export function toStreamState(row: StreamRow): StreamState {
  return {
    position: JSON.parse(row.position),
    isComplete: Boolean(row.complete),
    seen: row.seen ?? undefined,
  };
}
