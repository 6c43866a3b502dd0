import {
  Finding,
  Roadmap,
  RoadmapBurnUpPoint,
  RoadmapDocument,
  RoadmapDocumentText,
  RoadmapEvaluation,
  RoadmapSource,
} from '@waymark/plugin-waymark-common';
import { RegisteredEntity } from '../entities';
import { KnownDocument, RoadmapCollection } from './RoadmapCollection';
import { RoadmapSummary } from './RoadmapSummary';

/** How the last look at an entity's roadmaps went. */
export interface RoadmapAttempt {
  /** ISO 8601 in UTC; absent before the first time. */
  attemptedAt?: string;
  findings: Finding[];
}

/** A {@link RoadmapDocument} with only what the card shows of it. */
export interface RoadmapDocumentSummary {
  source: RoadmapSource;
  collectedAt?: string;
  changedAt?: string;
  error?: Finding;
  /** Absent, as is `evaluation`, where the document was never read. */
  summary?: RoadmapSummary;
  evaluation?: RoadmapEvaluation;
}

/** What is known of an entity's roadmaps, without whole documents. */
export interface EntityRoadmapSummary {
  /** Absent where the entity is not registered. */
  attempt?: RoadmapAttempt;
  documents: RoadmapDocumentSummary[];
}

/** A roadmap whose evaluation may have changed by time alone. */
export interface DueEvaluation {
  entityRef: string;
  target: string;
  contentHash: string;
  roadmap: Roadmap;
}

/** What was collected of the entities' roadmaps. */
export interface RoadmapStore {
  /** The entities of a shard whose roadmaps are due, longest due first. */
  listDue(options: {
    shard: number;
    now: Date;
    limit: number;
  }): Promise<RegisteredEntity[]>;

  /** What is known of the entities' documents, by entity ref; entities without documents are absent. */
  getKnownDocuments(
    entityRefs: readonly string[],
  ): Promise<Map<string, KnownDocument[]>>;

  /**
   * Stores what a look at an entity brought, at once or not at all. A document that failed keeps its last good content;
   * one that is not in the collection any more is removed. Nothing is stored where the entity is gone or has changed
   * since the look began, or where a later look has been stored: the same collection stored twice is stored once.
   */
  save(collection: RoadmapCollection): Promise<void>;

  /**
   * Puts an entity off that could not be collected, for a reason which is not its own. Nothing is stored where
   * {@link RoadmapStore.save} would store nothing.
   *
   * @param entity - as it was when the look began, which is `attemptedAt`
   */
  postpone(
    entity: RegisteredEntity,
    options: { attemptedAt: Date; nextCollectAt: Date; finding: Finding },
  ): Promise<void>;

  /** Roadmaps whose evaluation falls due on `today` (`YYYY-MM-DD`, UTC) or did before. */
  listDueEvaluations(options: {
    today: string;
    limit: number;
  }): Promise<DueEvaluation[]>;

  /** Replaces the evaluation of a roadmap, unless its content has changed meanwhile. */
  saveEvaluation(
    due: DueEvaluation,
    evaluation: RoadmapEvaluation,
  ): Promise<void>;

  /** Puts an evaluation that failed off to the day `until` (`YYYY-MM-DD`, UTC), unless the content has changed meanwhile. */
  postponeEvaluation(due: DueEvaluation, until: string): Promise<void>;

  /** How the last look at an entity went; `undefined` where the entity is not registered. */
  getAttempt(entityRef: string): Promise<RoadmapAttempt | undefined>;

  getDocuments(entityRef: string): Promise<RoadmapDocument[]>;

  getDocumentSummaries(entityRef: string): Promise<RoadmapDocumentSummary[]>;

  /** What is known of several entities, by entity ref, in two statements. */
  getSummaries(
    entityRefs: readonly string[],
  ): Promise<Map<string, EntityRoadmapSummary>>;

  /** The text of a document as it was last read; `undefined` where it never was. */
  getText(
    entityRef: string,
    target: string,
  ): Promise<RoadmapDocumentText | undefined>;

  /** The points after the one with the id `after`, oldest first; `nextAfter` where there are more. */
  getHistory(
    entityRef: string,
    options: { limit: number; after?: number },
  ): Promise<{ points: RoadmapBurnUpPoint[]; nextAfter?: number }>;
}
