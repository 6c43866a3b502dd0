import {
  CheckResult,
  ExplainedFact,
  Finding,
  ScorecardHistoryPoint,
  ScorecardResultList,
} from '@waymark/plugin-waymark-common';
import { ScorecardStanding } from './reports/toStanding';
import {
  EntityEvaluation,
  EvaluatedGate,
  EvaluatedScorecard,
  KnownEntity,
  NeededFacts,
} from './EntityEvaluation';

/** What is known of entities that are due, and what to make of it. */
export interface EvaluationBatch {
  /** Epoch milliseconds. */
  now: number;
  needed: NeededFacts;
  /** How many entities to evaluate at most. */
  limit: number;
  /** Gives nothing where the entity could not be evaluated: its results stay, and it is due once more after some time. */
  evaluate(known: KnownEntity): EntityEvaluation | undefined;
}

/** Which entities to evaluate, of those that are due. */
export interface EvaluateDueOptions {
  /** Epoch milliseconds. */
  now: number;
  /** Only these. */
  entityRefs?: readonly string[];
  /** Called where what an entity came to cannot be stored: its results stay, and it is due once more after some time. */
  onRefused?: (entityRef: string, error: Error) => void;
}

/** Makes up what a batch is evaluated by, as it is stored at that moment. */
export type PrepareBatch<TTransaction> = (
  trx: TTransaction,
) => Promise<EvaluationBatch>;

/** How far the evaluation of an entity is. */
export interface EvaluationState {
  /** Epoch milliseconds; absent before the first. */
  evaluatedAt?: number;
  optedOut: string[];
  findings: Finding[];
}

/** A check as it is stored. */
export interface StoredCheck extends Omit<CheckResult, 'facts'> {
  /** Their age is told by the time at which somebody looks. */
  facts: Omit<ExplainedFact, 'age'>[];
  definitionVersion: string;
  /** Epoch milliseconds of the evaluation that first came to the verdict. */
  since: number;
}

/** The figures of a scorecard of one entity, as they are stored. */
export type StoredFigures = Omit<EvaluatedScorecard, 'checks' | 'definition'>;

/** A scorecard of one entity as it is stored. */
export interface StoredScorecard extends StoredFigures {
  checks: StoredCheck[];
}

/** A gate of one entity as it is stored. */
export interface StoredGate extends EvaluatedGate {
  /** Epoch milliseconds of the evaluation that first came to the verdict. */
  since: number;
}

/** All results of one entity. */
export interface StoredEvaluation extends EvaluationState {
  /** In the configured order. */
  scorecards: StoredScorecard[];
  /** Levels, then phases. */
  gates: StoredGate[];
}

/** What the card needs of one entity. */
export interface StoredStanding extends Omit<EvaluationState, 'optedOut'> {
  /** In the configured order. */
  scorecards: (StoredFigures & {
    standing: ScorecardStanding;
    /** Why the newest form of its definition cannot be used. */
    error?: Finding;
  })[];
  /** Of the first scorecard, from the given time on, with the point that held then. */
  trend: ScorecardHistoryPoint[];
}

/** A check as lists tell it. */
export type ListedCheck =
  ScorecardResultList['entities'][number]['scorecards'][number]['checks'][number];

/** What a scorecard came to for one entity, without what explains it. */
export interface ResultSummary {
  entityRef: string;
  evaluatedAt: number;
  scorecards: (StoredFigures & {
    /** JSON of {@link ListedCheck}s: to parse all and to write them anew would cost more than to read them. */
    checks: string;
  })[];
}

/** Keeps what entities came to. */
export interface ScorecardStore<TTransaction = unknown> {
  /**
   * Evaluates entities that are due, those first that are so for longest, and stores what came of it, at once or not at
   * all. Other replicas take others meanwhile. One that has just been registered waits until all has been observed that
   * is about to be. An entity of which something changes meanwhile is due again afterwards.
   *
   * @returns how many were evaluated
   */
  evaluateDue(
    options: EvaluateDueOptions,
    prepare: PrepareBatch<TTransaction>,
  ): Promise<number>;

  /** Whether one of these is due, and does not wait for what is about to be observed. */
  isDue(options: {
    now: number;
    entityRefs: readonly string[];
  }): Promise<boolean>;

  /** All that is known of entities; one that is not in the catalog (yet) is left out. */
  getKnownEntities(
    entityRefs: readonly string[],
    needed: NeededFacts,
  ): Promise<KnownEntity[]>;

  getEvaluation(entityRef: string): Promise<StoredEvaluation>;

  getStanding(
    entityRef: string,
    options: { trendFrom: number },
  ): Promise<StoredStanding>;

  /** Oldest first. */
  getHistory(
    entityRef: string,
    options: { scorecard: string; limit: number; after?: number },
  ): Promise<{ points: ScorecardHistoryPoint[]; nextAfter?: number }>;

  /** By entity ref; only entities that a scorecard applies to. */
  listResults(options: {
    limit: number;
    after?: string;
  }): Promise<ResultSummary[]>;
}
