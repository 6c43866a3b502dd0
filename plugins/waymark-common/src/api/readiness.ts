import { Finding } from '../finding';
import {
  AttestationRule,
  FactSchema,
  FactValue,
  GateVerdict,
  Importance,
  Remediation,
  Score,
  Verdict,
  VerdictReason,
} from '../readiness';

/**
 * A fact that a check read. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface ReportedFact {
  name: string;
  value: FactValue;
  /** When it was last observed so. */
  observedAt: string;
  /** Whether the check took the observation for too old to count. */
  stale: boolean;
  /** Id of what observed it. */
  source?: string;
  /** An address that shows it. Untrusted. */
  evidence?: string;
  /** As declared. */
  unit?: string;
  /** As declared. */
  description?: string;
}

/**
 * A fact that a check reads, and that nobody observed.
 *
 * @public
 */
export interface MissingFact {
  name: string;
  /** As declared; absent where nothing declares a fact of this name. */
  description?: string;
  /** Whether anything declares it. One that nothing declares will never be there. */
  declared: boolean;
}

/**
 * One check of an entity, as last evaluated, with all that led to it. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface CheckReport {
  /** Unique within the scorecard. */
  id: string;
  title: string;
  description?: string;
  /** Groups checks for people, such as `Security`. */
  category?: string;
  /** The lowest level that asks for it. */
  level?: string;
  required: boolean;
  importance: Importance;
  verdict: Verdict;
  /** When it came to this verdict. */
  since: string;
  /** Absent where it passes. */
  reason?: VerdictReason;
  /** What was found, in the words of the definition. */
  detail?: string;
  /** The expression that has to be true, as written; absent where people attest. */
  expression?: string;
  facts: ReportedFact[];
  missing: MissingFact[];
  /** Milliseconds after which an observation is stale. */
  freshFor?: number;
  /** Milliseconds for which the expression has to have been true. */
  heldFor?: number;
  /** Since when it is true, where it has to be for some time. */
  heldSince?: string;
  /** How people attest it; durations in milliseconds. */
  attest?: AttestationRule;
  /** The newest one. */
  attestation?: { by: string; at: string; evidence?: string; until?: string };
  /** The one that passes over it. */
  exemption?: {
    reason: string;
    requestedBy: string;
    approvedBy?: string;
    until: string;
    /** What the check would be without it. */
    passesOver: Verdict;
  };
  remediation?: Remediation;
  /** When time alone may change the verdict. */
  dueAt?: string;
}

/**
 * A rung of a scorecard's ladder, for one entity.
 *
 * @public
 */
export interface LevelReport {
  name: string;
  /** `<scorecard>:<level>`. */
  gate: string;
  verdict: GateVerdict;
  /** Whether it and all below are reached. */
  reached: boolean;
  /** How many checks have to pass, those of the levels below included. */
  required: number;
  /** Of these, how many fail. */
  failing: number;
  /** Of these, how many are unknown or stale. */
  unknown: number;
}

/**
 * What a scorecard came to for one entity. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface ScorecardReport extends Score {
  name: string;
  title: string;
  description?: string;
  /** Changes with every change of the definition. */
  definitionVersion: string;
  /** Why its newest definition cannot be used: this is of the last good one. */
  definitionError?: Finding;
  /** The highest level that is reached; `null` where none is. */
  level: string | null;
  /** The lowest level that is not reached; `null` where all are. */
  nextLevel: string | null;
  /** Lowest first. */
  levels: LevelReport[];
  /** In the order of the definition. */
  checks: CheckReport[];
  evaluatedAt: string;
}

/**
 * How a source of facts is for one entity. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface FactSourceStatus {
  id: string;
  title: string;
  /** When it last observed the entity; `null` where it never did. */
  observedAt: string | null;
  /** Why the last attempt failed. What was observed before still stands, with its age. */
  error?: Finding;
}

/**
 * `GET /entities/:kind/:namespace/:name/scorecards`.
 *
 * @public
 */
export interface EntityScorecards {
  entityRef: string;
  /** `pending` before the first evaluation, `none` where no scorecard applies. */
  state: 'none' | 'pending' | 'ready';
  evaluatedAt: string | null;
  /** Those that apply, in the configured order: the first is the one on the card. */
  scorecards: ScorecardReport[];
  /** Names of those that the entity opts out of. */
  optedOut: string[];
  sources: FactSourceStatus[];
  /** What is wrong about the entity's annotations. */
  findings: Finding[];
}

/**
 * `GET /entities/:kind/:namespace/:name/scorecards/:id`.
 *
 * @public
 */
export interface EntityScorecard extends ScorecardReport {
  entityRef: string;
  sources: FactSourceStatus[];
}

/**
 * What a scorecard came to from one moment on. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface ScorecardHistoryPoint extends Score {
  at: string;
  level: string | null;
  definitionVersion: string;
  /** Whether another definition than that of the point before was evaluated. */
  definitionChanged: boolean;
  /** The checks that came to another verdict. `from` is absent for one that was new, `to` for one that is gone. */
  changes: { checkId: string; from?: Verdict; to?: Verdict }[];
}

/**
 * `GET /entities/:kind/:namespace/:name/scorecards/:id/history`: oldest first.
 *
 * @public
 */
export interface EntityScorecardHistory {
  entityRef: string;
  scorecard: string;
  points: ScorecardHistoryPoint[];
  /** Give it as `cursor` for the points that follow. */
  nextCursor?: string;
}

/**
 * Something that a gate requires and that does not pass.
 *
 * @public
 */
export interface GateRequirementReport {
  /** Of a check or of a criterion. */
  id: string;
  /** The title of the check, or the text of the criterion. */
  title: string;
  verdict: Verdict;
  importance?: Importance;
  /** The level that asks for it. */
  level?: string;
  reason?: VerdictReason;
  detail?: string;
  /** ISO 8601 in UTC. */
  since?: string;
  remediation?: Remediation;
  /** How people attest it. */
  attest?: AttestationRule;
  /** The phase that a criterion stands in. */
  phaseId?: string;
  /** The line of the document that a criterion stands in. */
  line?: number;
  /** The gate that a criterion is judged by. */
  names?: string;
  /** Whether the box of a criterion says otherwise than the gate that it names. */
  contradicted?: boolean;
}

/**
 * What a gate came to for one entity. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface GateReport {
  /** `<scorecard>:<level>` or `roadmap:<phase-id>`. */
  name: string;
  kind: 'level' | 'phase';
  /** Such as `Production readiness: beta`, or the title of the phase. */
  title: string;
  verdict: GateVerdict;
  /** When it came to this verdict. */
  since: string;
  evaluatedAt: string;
  /** How much has to pass. */
  required: number;
  /** What fails, in order. */
  blockers: GateRequirementReport[];
  /** What is unknown or stale, in order. */
  unknown: GateRequirementReport[];
}

/**
 * `GET /entities/:kind/:namespace/:name/gates`: the levels of scorecards, then the phases of roadmaps.
 *
 * @public
 */
export interface EntityGates {
  entityRef: string;
  evaluatedAt: string | null;
  gates: GateReport[];
}

/**
 * `GET /entities/:kind/:namespace/:name/gates/:gate`.
 *
 * @public
 */
export interface EntityGate extends GateReport {
  entityRef: string;
}

/**
 * What the Readiness card shows.
 *
 * @public
 */
export interface EntityReadinessOverview {
  /** `none` where no scorecard applies, `pending` before the first evaluation. */
  state: 'none' | 'pending' | 'ready';
  /** The first that applies; `null` unless `ready`. */
  scorecard:
    | (Score & {
        name: string;
        title: string;
        level: string | null;
        levels: Pick<LevelReport, 'name' | 'verdict' | 'reached'>[];
        /** The gate of the lowest level that is not reached; `null` where all are. */
        nextGate: GateReport | null;
        evaluatedAt: string;
        definitionError?: Finding;
        /** Of the last 90 days, oldest first, beginning with the point that held at their start. */
        trend: Pick<
          ScorecardHistoryPoint,
          'at' | 'score' | 'level' | 'definitionChanged'
        >[];
      })
    | null;
  /** The others that apply. */
  others: {
    name: string;
    title: string;
    score: number | null;
    level: string | null;
  }[];
  findings: Finding[];
}

/**
 * Where scorecards are read from. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface ScorecardLocationReport {
  type: 'file' | 'url';
  /** As configured. */
  target: string;
  attemptedAt: string | null;
  /** When it was last read. */
  readAt: string | null;
  /** Why the last attempt failed: what was read before still stands. */
  error?: Finding;
  /** What is wrong or doubtful about what it holds. */
  findings: Finding[];
}

/**
 * A scorecard of the portal. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface ScorecardDefinitionReport {
  name: string;
  title: string;
  description?: string;
  version: string;
  /** When this version was first read. */
  changedAt: string;
  /** `target` of its location. */
  location: string;
  /** Why its newest definition cannot be used: this is the last good one. */
  error?: Finding;
  levels: string[];
  checks: {
    id: string;
    title: string;
    description?: string;
    category?: string;
    level?: string;
    required: boolean;
    importance: Importance;
    expression?: string;
    remediation?: Remediation;
    /** Names of the facts that it reads. */
    facts: string[];
  }[];
}

/**
 * `GET /scorecards`, in the configured order.
 *
 * @public
 */
export interface ScorecardDefinitionList {
  scorecards: ScorecardDefinitionReport[];
  locations: ScorecardLocationReport[];
  /** Give it as `cursor` for the scorecards that follow. */
  nextCursor?: string;
}

/**
 * `GET /scorecards/results`: what every scorecard came to, by entity; only entities that the caller may read.
 *
 * @public
 */
export interface ScorecardResultList {
  entities: {
    entityRef: string;
    scorecards: (Score & {
      name: string;
      definitionVersion: string;
      level: string | null;
      evaluatedAt: string;
      checks: { id: string; verdict: Verdict; since: string }[];
    })[];
  }[];
  /** Give it as `cursor` for the entities that follow. */
  nextCursor?: string;
}

/**
 * The body of `POST /scorecards/preview`: scorecards to try on entities.
 *
 * @public
 */
export interface ScorecardPreviewRequest {
  /** YAML, as a location would hold it. */
  text: string;
  /** At most 50. */
  entityRefs: string[];
}

/**
 * The answer of `POST /scorecards/preview`. Nothing is stored.
 *
 * @public
 */
export interface ScorecardPreview {
  /** What is wrong or doubtful about the text. */
  findings: Finding[];
  /** In the order of the request. */
  entities: {
    entityRef: string;
    /** Those that apply. `since` of checks is the time of the preview. */
    scorecards: ScorecardReport[];
  }[];
}

/**
 * A fact that another system observed, as one of the `facts` of `POST /facts`.
 *
 * @public
 */
export interface PushedFact {
  entityRef: string;
  /** One that the configuration declares. */
  name: string;
  value: FactValue;
  /** ISO 8601 instant. */
  observedAt: string;
  /** What observed it, such as `ci`. */
  source?: string;
  /** An address that shows it. */
  evidence?: string;
}

/**
 * The answer of `POST /facts`. The same facts given once more change nothing.
 *
 * @public
 */
export interface FactPushResult {
  /** How many were stored, or were there already. */
  accepted: number;
  /** How many of these changed nothing: known already, or older than what is known. */
  unchanged: number;
  /** Those that were not taken, by their place in the request. */
  rejected: {
    index: number;
    entityRef?: string;
    name?: string;
    error: Finding;
  }[];
}

/**
 * `GET /facts`: everything that checks can read.
 *
 * @public
 */
export interface FactSchemaList {
  facts: (FactSchema & {
    /** Id of what observes it; `pushed` where other systems do. */
    source: string;
  })[];
}
