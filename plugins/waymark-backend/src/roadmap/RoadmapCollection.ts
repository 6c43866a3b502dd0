import {
  Finding,
  Roadmap,
  RoadmapEvaluation,
  RoadmapSource,
} from '@waymark/plugin-waymark-common';
import { RegisteredEntity } from '../entities';

/** A document as it was read and understood. */
export interface RoadmapContent {
  text: string;
  /** SHA-256 of the text, in hexadecimal. */
  contentHash: string;
  /** The version of the parser that made `roadmap`. */
  parserVersion: string;
  roadmap: Roadmap;
  evaluation: RoadmapEvaluation;
}

/** How reading one document ended. */
export type CollectedDocument = { source: RoadmapSource } & (
  | { outcome: 'changed'; etag?: string; content: RoadmapContent }
  | { outcome: 'unchanged'; etag?: string }
  | { outcome: 'failed'; error: Finding }
);

/** What one look at an entity's roadmaps brought. */
export interface RoadmapCollection {
  /** The entity as it was when the look began. */
  entity: RegisteredEntity;
  attemptedAt: Date;
  /** When to look again. */
  nextCollectAt: Date;
  /** What is wrong about the entity's annotations, or that no document was found. */
  findings: Finding[];
  /** All documents of the entity, in order. */
  documents: CollectedDocument[];
}

/** What is known of a document before it is read again. */
export interface KnownDocument {
  target: string;
  configuredBy: 'annotation' | 'default';
  url?: string;
  /** Of the last good answer from `url`. */
  etag?: string;
  /** Absent where the document was never read. */
  content?: { contentHash: string; parserVersion: string };
}
