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

/** The one row of `entity_registry`. */
export interface EntityRegistryRow {
  id: number;
  revision: number;
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
  forms: string | null;
  forms_searched_at: Timestamp | null;
}

/** A row of `roadmaps`. */
export interface RoadmapRow {
  entity_ref: string;
  target: string;
  content_hash: string;
  parser_version: string;
  inputs_hash: string | null;
  text: string;
  roadmap: string;
  evaluation: string;
  summary: string;
  changed_at: Timestamp;
  due_on: string | null;
  criteria: string | null;
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

/** 0 or 1 from SQLite. */
export type Flag = boolean | number;

/** Epoch milliseconds: text from PostgreSQL, which has larger integers than JavaScript. */
export type Milliseconds = number | string;

/** A row of `dora_entities`. */
export interface DoraEntityRow {
  entity_ref: string;
  engine_version: string;
}

/** A row of `dora_deployments`. */
export interface DoraDeploymentRow {
  entity_ref: string;
  id: string;
  environment: string;
  sha: string;
  status: string;
  started_at: Milliseconds | null;
  finished_at: Milliseconds;
  kind: string | null;
  canary: string | null;
  url: string | null;
}

/** A row of `dora_commits`. */
export interface DoraCommitRow {
  entity_ref: string;
  sha: string;
  parents: string;
  authored_at: Milliseconds;
  committed_at: Milliseconds | null;
  reverts: string | null;
  outside: Flag;
}

/** A row of `dora_pull_requests`. */
export interface DoraPullRequestRow {
  entity_ref: string;
  number: number;
  commits: string;
  opened_at: Milliseconds | null;
  first_review_at: Milliseconds | null;
  merged_at: Milliseconds | null;
  merge_sha: string | null;
}

/** A row of `dora_incidents`. */
export interface DoraIncidentRow {
  entity_ref: string;
  id: string;
  opened_at: Milliseconds;
  acknowledged_at: Milliseconds | null;
  resolved_at: Milliseconds | null;
  deployment_id: string | null;
  fixed_by: string | null;
}

/** A row of `dora_samples`. */
export interface DoraSampleRow {
  entity_ref: string;
  deployment_id: string;
  environment: string;
  finished_at: Milliseconds;
  brought: string;
  is_rollback: Flag;
  undone_by: string | null;
  incidents: string;
  fixes_incident: Flag;
  next_success: string | null;
}

/** A row of `dora_marks`. */
export interface DoraMarkRow {
  entity_ref: string;
  sha: string;
  environment: string;
  sign: string;
  deployment_id: string;
}

/** A row of `dora_incident_links`. */
export interface DoraIncidentLinkRow {
  entity_ref: string;
  environment: string;
  incident_id: string;
  deployment_id: string;
}

/** A row of `dora_daily_rollups`. */
export interface DoraDailyRollupRow {
  entity_ref: string;
  environment: string;
  day: string;
  completed: number;
  succeeded: number;
  failed: number;
  unplanned: number;
  lead_times: number;
  lead_time_p50: number | null;
  recoveries: number;
  recovery_p50: number | null;
}

/** A row of `catalog_entities`. */
export interface CatalogEntityRow {
  entity_ref: string;
  entity: string;
}

/** A row of `fact_sources`. */
export interface FactSourceRow {
  entity_ref: string;
  source: string;
  due_at: Milliseconds | null;
  attempted_at: Milliseconds | null;
  observed_at: Milliseconds | null;
  error_kind: string | null;
  error_message: string | null;
  error_remedy: string | null;
}

/** A row of `facts`. */
export interface FactRow {
  entity_ref: string;
  name: string;
  value: string;
  since: Milliseconds;
  observed_at: Milliseconds | null;
  source: string;
  evidence: string | null;
}

/** A row of `fact_history`. */
export interface FactHistoryRow {
  entity_ref: string;
  name: string;
  since: Milliseconds;
  value: string | null;
}

/** A row of `scorecard_locations`. */
export interface ScorecardLocationRow {
  target: string;
  type: string;
  position: number;
  attempted_at: Milliseconds | null;
  read_at: Milliseconds | null;
  error_kind: string | null;
  error_message: string | null;
  error_remedy: string | null;
  findings: string;
}

/** A row of `scorecard_definitions`. */
export interface ScorecardDefinitionRow {
  name: string;
  location: string;
  position: number;
  version: string;
  definition: string;
  changed_at: Milliseconds;
  error: string | null;
}

/** The one row of `scorecard_library`. */
export interface ScorecardLibraryRow {
  id: number;
  revision: number;
}

/** A row of `scorecard_entities`. */
export interface ScorecardEntityRow {
  entity_ref: string;
  evaluate_at: Milliseconds | null;
  evaluated_at: Milliseconds | null;
  has_stale: Flag;
  opted_out: string;
  findings: string;
}

/** A row of `scorecard_results`. */
export interface ScorecardResultRow {
  entity_ref: string;
  scorecard: string;
  position: number;
  definition_version: string;
  score: number | null;
  coverage: number | null;
  level: string | null;
  checks: string;
  hash: string;
}

/** A row of `check_results`. */
export interface CheckResultRow {
  entity_ref: string;
  scorecard: string;
  check_id: string;
  position: number;
  definition_version: string;
  verdict: string;
  since: Milliseconds;
  result: string;
  hash: string;
}

/** A row of `gate_results`. */
export interface GateResultRow {
  entity_ref: string;
  gate: string;
  kind: string;
  position: number;
  title: string;
  verdict: string;
  since: Milliseconds;
  required: number;
  blockers: string;
  unknown: string;
}

/** A row of `scorecard_history`. */
export interface ScorecardHistoryRow {
  id: number;
  entity_ref: string;
  scorecard: string;
  at: Milliseconds;
  score: number | null;
  coverage: number | null;
  level: string | null;
  definition_version: string;
  definition_changed: Flag;
  changes: string;
}

/** A row of `attestations`. */
export interface AttestationRow {
  id: string;
  entity_ref: string;
  scorecard: string;
  check_id: string;
  by: string;
  at: Milliseconds;
  evidence: string | null;
  until: Milliseconds | null;
}

/** A row of `exemptions`. */
export interface ExemptionRow {
  id: string;
  entity_ref: string;
  scorecard: string;
  check_id: string;
  reason: string;
  requested_by: string;
  requested_at: Milliseconds;
  approved_by: string | null;
  until: Milliseconds;
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
  entity_registry: columnsOf<EntityRegistryRow>({
    id: true,
    revision: true,
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
    forms: true,
    forms_searched_at: true,
  }),
  roadmaps: columnsOf<RoadmapRow>({
    entity_ref: true,
    target: true,
    content_hash: true,
    parser_version: true,
    inputs_hash: true,
    text: true,
    roadmap: true,
    evaluation: true,
    summary: true,
    changed_at: true,
    due_on: true,
    criteria: true,
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
  dora_entities: columnsOf<DoraEntityRow>({
    entity_ref: true,
    engine_version: true,
  }),
  dora_deployments: columnsOf<DoraDeploymentRow>({
    entity_ref: true,
    id: true,
    environment: true,
    sha: true,
    status: true,
    started_at: true,
    finished_at: true,
    kind: true,
    canary: true,
    url: true,
  }),
  dora_commits: columnsOf<DoraCommitRow>({
    entity_ref: true,
    sha: true,
    parents: true,
    authored_at: true,
    committed_at: true,
    reverts: true,
    outside: true,
  }),
  dora_pull_requests: columnsOf<DoraPullRequestRow>({
    entity_ref: true,
    number: true,
    commits: true,
    opened_at: true,
    first_review_at: true,
    merged_at: true,
    merge_sha: true,
  }),
  dora_incidents: columnsOf<DoraIncidentRow>({
    entity_ref: true,
    id: true,
    opened_at: true,
    acknowledged_at: true,
    resolved_at: true,
    deployment_id: true,
    fixed_by: true,
  }),
  dora_samples: columnsOf<DoraSampleRow>({
    entity_ref: true,
    deployment_id: true,
    environment: true,
    finished_at: true,
    brought: true,
    is_rollback: true,
    undone_by: true,
    incidents: true,
    fixes_incident: true,
    next_success: true,
  }),
  dora_marks: columnsOf<DoraMarkRow>({
    entity_ref: true,
    sha: true,
    environment: true,
    sign: true,
    deployment_id: true,
  }),
  dora_incident_links: columnsOf<DoraIncidentLinkRow>({
    entity_ref: true,
    environment: true,
    incident_id: true,
    deployment_id: true,
  }),
  dora_daily_rollups: columnsOf<DoraDailyRollupRow>({
    entity_ref: true,
    environment: true,
    day: true,
    completed: true,
    succeeded: true,
    failed: true,
    unplanned: true,
    lead_times: true,
    lead_time_p50: true,
    recoveries: true,
    recovery_p50: true,
  }),
  catalog_entities: columnsOf<CatalogEntityRow>({
    entity_ref: true,
    entity: true,
  }),
  fact_sources: columnsOf<FactSourceRow>({
    entity_ref: true,
    source: true,
    due_at: true,
    attempted_at: true,
    observed_at: true,
    error_kind: true,
    error_message: true,
    error_remedy: true,
  }),
  facts: columnsOf<FactRow>({
    entity_ref: true,
    name: true,
    value: true,
    since: true,
    observed_at: true,
    source: true,
    evidence: true,
  }),
  fact_history: columnsOf<FactHistoryRow>({
    entity_ref: true,
    name: true,
    since: true,
    value: true,
  }),
  scorecard_locations: columnsOf<ScorecardLocationRow>({
    target: true,
    type: true,
    position: true,
    attempted_at: true,
    read_at: true,
    error_kind: true,
    error_message: true,
    error_remedy: true,
    findings: true,
  }),
  scorecard_definitions: columnsOf<ScorecardDefinitionRow>({
    name: true,
    location: true,
    position: true,
    version: true,
    definition: true,
    changed_at: true,
    error: true,
  }),
  scorecard_library: columnsOf<ScorecardLibraryRow>({
    id: true,
    revision: true,
  }),
  scorecard_entities: columnsOf<ScorecardEntityRow>({
    entity_ref: true,
    evaluate_at: true,
    evaluated_at: true,
    has_stale: true,
    opted_out: true,
    findings: true,
  }),
  scorecard_results: columnsOf<ScorecardResultRow>({
    entity_ref: true,
    scorecard: true,
    position: true,
    definition_version: true,
    score: true,
    coverage: true,
    level: true,
    checks: true,
    hash: true,
  }),
  check_results: columnsOf<CheckResultRow>({
    entity_ref: true,
    scorecard: true,
    check_id: true,
    position: true,
    definition_version: true,
    verdict: true,
    since: true,
    result: true,
    hash: true,
  }),
  gate_results: columnsOf<GateResultRow>({
    entity_ref: true,
    gate: true,
    kind: true,
    position: true,
    title: true,
    verdict: true,
    since: true,
    required: true,
    blockers: true,
    unknown: true,
  }),
  scorecard_history: columnsOf<ScorecardHistoryRow>({
    id: true,
    entity_ref: true,
    scorecard: true,
    at: true,
    score: true,
    coverage: true,
    level: true,
    definition_version: true,
    definition_changed: true,
    changes: true,
  }),
  attestations: columnsOf<AttestationRow>({
    id: true,
    entity_ref: true,
    scorecard: true,
    check_id: true,
    by: true,
    at: true,
    evidence: true,
    until: true,
  }),
  exemptions: columnsOf<ExemptionRow>({
    id: true,
    entity_ref: true,
    scorecard: true,
    check_id: true,
    reason: true,
    requested_by: true,
    requested_at: true,
    approved_by: true,
    until: true,
  }),
};

function columnsOf<TRow>(columns: Record<keyof TRow, true>): string[] {
  return Object.keys(columns);
}
