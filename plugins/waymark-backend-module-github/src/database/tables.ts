/** Epoch milliseconds or a counter: text from PostgreSQL, which has larger integers than JavaScript. */
export type BigInteger = number | string;

/** 0 or 1 from SQLite. */
export type Flag = boolean | number;

/** A row of `github_repositories`. */
export interface RepositoryRow {
  id: number;
  slug: string;
  host: string;
  owner: string;
  name: string;
  node_id: string | null;
  full_name: string | null;
  url: string | null;
  default_branch: string | null;
  state: string;
  revision: BigInteger;
  since: BigInteger;
  due_at: BigInteger;
  hinted_at: BigInteger | null;
  attempted_at: BigInteger | null;
  succeeded_at: BigInteger | null;
  failures: number;
  error: string | null;
  cycle: string | null;
  lease: string | null;
  leased_until: BigInteger | null;
}

/** A row of `github_streams`. */
export interface StreamRow {
  repository_id: number;
  stream: string;
  position: string;
  complete: Flag;
  seen: string | null;
}

/** A row of `github_objects`. */
export interface ObjectRow {
  repository_id: number;
  kind: string;
  id: string;
  data: string;
  revision: BigInteger;
  watch_at: BigInteger | null;
}

/** A row of `github_targets`. */
export interface TargetRow {
  entity_ref: string;
  repository_id: number | null;
  registered_at: string;
  settings: string | null;
  findings: string;
  given_repository_id: number | null;
  given_settings: string | null;
  given_revision: BigInteger | null;
}

/** A row of `github_budgets`. */
export interface BudgetRow {
  name: string;
  resource: string;
  limit: number | null;
  remaining: number | null;
  reset_at: BigInteger | null;
  paused_until: BigInteger | null;
  pause_reason: string | null;
  observed_at: BigInteger;
}

/** A row of `github_state`. */
export interface StateRow {
  key: string;
  value: string;
}

/** The columns of each table, as the migrations make them. */
export const TABLE_COLUMNS: Record<string, readonly string[]> = {
  github_repositories: [
    'id',
    'slug',
    'host',
    'owner',
    'name',
    'node_id',
    'full_name',
    'url',
    'default_branch',
    'state',
    'revision',
    'since',
    'due_at',
    'hinted_at',
    'attempted_at',
    'succeeded_at',
    'failures',
    'error',
    'cycle',
    'lease',
    'leased_until',
  ],
  github_streams: ['repository_id', 'stream', 'position', 'complete', 'seen'],
  github_objects: [
    'repository_id',
    'kind',
    'id',
    'data',
    'revision',
    'watch_at',
  ],
  github_targets: [
    'entity_ref',
    'repository_id',
    'registered_at',
    'settings',
    'findings',
    'given_repository_id',
    'given_settings',
    'given_revision',
  ],
  github_budgets: [
    'name',
    'resource',
    'limit',
    'remaining',
    'reset_at',
    'paused_until',
    'pause_reason',
    'observed_at',
  ],
  github_state: ['key', 'value'],
};
