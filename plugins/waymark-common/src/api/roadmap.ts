import { Finding } from '../finding';
import { EntityDoraOverview } from './dora';
import { EntityReadinessOverview } from './readiness';
import {
  CurrentPhaseReason,
  PhaseUnit,
  Progress,
  RoadmapEvaluation,
} from '../roadmap';
import { Roadmap, RoadmapStatus } from '../roadmap';

/**
 * Where a roadmap document was looked for.
 *
 * @public
 */
export interface RoadmapSource {
  /** As the annotation names it, or the default path: `docs/ROADMAP.md`. Identifies the document within its entity. */
  target: string;
  /** Whether the annotation names it, or the default paths. */
  configuredBy: 'annotation' | 'default';
  /** Address of the document for people and line links; absent for local files. */
  url?: string;
}

/**
 * A roadmap document of an entity: what was last read of it, and how the last attempt ended. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface RoadmapDocument {
  source: RoadmapSource;
  /** When it was last looked at, with whatever result. */
  attemptedAt: string;
  /** When it was last read without an error; `null` where it never was. */
  collectedAt: string | null;
  /** When its content last changed; `null` where it was never read. */
  changedAt: string | null;
  /** Why the last attempt failed; `roadmap` then is the last good one. */
  error?: Finding;
  /** `null` where the document was never read. */
  roadmap: Roadmap | null;
  /** What was counted of `roadmap` when it was stored; `null` with it. */
  evaluation: RoadmapEvaluation | null;
}

/**
 * The phase where the entity stands.
 *
 * @public
 */
export interface RoadmapCurrent {
  /** {@link RoadmapSource.target} of the document. */
  target: string;
  phaseId?: string;
  nextPhaseId?: string;
  reason: CurrentPhaseReason;
}

/**
 * `GET /entities/:kind/:namespace/:name/roadmap`.
 *
 * @public
 */
export interface EntityRoadmap {
  entityRef: string;
  /** When the entity's sources were last looked for; `null` before the first time. */
  attemptedAt: string | null;
  documents: RoadmapDocument[];
  /** Of the first document that has phases; `null` where none has. */
  current: RoadmapCurrent | null;
  /** What is wrong about the entity's annotations, or that no document was found. */
  findings: Finding[];
}

/**
 * One phase as a mark on the card.
 *
 * @public
 */
export interface PhaseMark {
  phaseId: string;
  title: string;
  status?: RoadmapStatus;
  progress: Progress;
}

/**
 * What the Roadmap card shows.
 *
 * @public
 */
export interface EntityRoadmapOverview {
  /**
   * `pending` before the first collection, `none` where no document was found, `failed` where none was ever read,
   * `stale` where the last attempt failed and the last good roadmap is shown, `ready` otherwise.
   */
  state: 'pending' | 'none' | 'failed' | 'stale' | 'ready';
  /** Of the document that is shown. */
  source?: RoadmapSource;
  title?: string;
  attemptedAt: string | null;
  collectedAt: string | null;
  changedAt: string | null;
  current: RoadmapCurrent | null;
  /** What `phases` are, so that a card can call them by their name. */
  unit?: PhaseUnit;
  /** The phases of the current phase's family, in order. */
  phases: PhaseMark[];
  /** Counted over `phases` and all that is part of them. */
  progress: Progress | null;
  /** Their criteria, which count in no progress. */
  criteria?: Progress;
  /** The first findings, most severe first: errors, then warnings. */
  findings: Finding[];
  findingCount: number;
  documentCount: number;
}

/**
 * `GET /entities/:kind/:namespace/:name`: everything that the entity's cards show.
 *
 * @public
 */
export interface EntityOverview {
  entityRef: string;
  roadmap: EntityRoadmapOverview;
  readiness: EntityReadinessOverview;
  dora: EntityDoraOverview;
}

/**
 * The counted progress of a document from one moment on.
 *
 * @public
 */
export interface RoadmapBurnUpPoint {
  target: string;
  /** When it was first seen so, ISO 8601 in UTC. */
  at: string;
  done: number;
  open: number;
  partial: number;
}

/**
 * `GET /entities/:kind/:namespace/:name/roadmap/history`: oldest first.
 *
 * @public
 */
export interface EntityRoadmapHistory {
  entityRef: string;
  points: RoadmapBurnUpPoint[];
  /** Give it as `cursor` for the points that follow. */
  nextCursor?: string;
}

/**
 * `GET /entities/:kind/:namespace/:name/roadmap/text?target=…`: a document as it was last read. Untrusted.
 *
 * @public
 */
export interface RoadmapDocumentText {
  source: RoadmapSource;
  collectedAt: string;
  text: string;
}
