/** A point in time: `Date` from PostgreSQL, milliseconds from SQLite. Both drivers take a `Date`. */
export type Timestamp = Date | number;

/** A row of `entities`. */
export interface EntityRow {
  entity_ref: string;
  shard: number;
  entity: string;
  registered_at: Timestamp;
  seen_at: Timestamp;
  next_collect_at: Timestamp | null;
  attempted_at: Timestamp | null;
  findings: string;
}

/** A row of `roadmap_sources`. */
export interface RoadmapSourceRow {
  entity_ref: string;
  target: string;
  position: number;
  configured_by: string;
  url: string | null;
  etag: string | null;
  attempted_at: Timestamp;
  collected_at: Timestamp | null;
  error_kind: string | null;
  error_message: string | null;
  error_remedy: string | null;
}

/** A row of `roadmaps`. */
export interface RoadmapRow {
  entity_ref: string;
  target: string;
  content_hash: string;
  parser_version: string;
  text: string;
  roadmap: string;
  evaluation: string;
  summary: string;
  changed_at: Timestamp;
  due_on: string | null;
}

/** A row of `roadmap_history`. */
export interface RoadmapHistoryRow {
  id: number;
  entity_ref: string;
  target: string;
  at: Timestamp;
  done: number;
  open: number;
  partial: number;
}

/**
 * The columns of every table, as the running code expects them: the compiler holds them against the row types, and a
 * test against what the migrations made.
 */
export const TABLE_COLUMNS = {
  entities: columnsOf<EntityRow>({
    entity_ref: true,
    shard: true,
    entity: true,
    registered_at: true,
    seen_at: true,
    next_collect_at: true,
    attempted_at: true,
    findings: true,
  }),
  roadmap_sources: columnsOf<RoadmapSourceRow>({
    entity_ref: true,
    target: true,
    position: true,
    configured_by: true,
    url: true,
    etag: true,
    attempted_at: true,
    collected_at: true,
    error_kind: true,
    error_message: true,
    error_remedy: true,
  }),
  roadmaps: columnsOf<RoadmapRow>({
    entity_ref: true,
    target: true,
    content_hash: true,
    parser_version: true,
    text: true,
    roadmap: true,
    evaluation: true,
    summary: true,
    changed_at: true,
    due_on: true,
  }),
  roadmap_history: columnsOf<RoadmapHistoryRow>({
    id: true,
    entity_ref: true,
    target: true,
    at: true,
    done: true,
    open: true,
    partial: true,
  }),
};

function columnsOf<TRow>(columns: Record<keyof TRow, true>): string[] {
  return Object.keys(columns);
}
