import {
  Finding,
  Roadmap,
  RoadmapEvaluation,
  RoadmapSource,
} from '@waymark/plugin-waymark-common';
import { RegisteredEntity } from '../entities';
import { FormText } from './RoadmapParser';

/** A document as it was read and understood. */
export interface RoadmapContent {
  text: string;
  /** SHA-256 of the text, in hexadecimal. */
  contentHash: string;
  /** The version of the parser that made `roadmap`. */
  parserVersion: string;
  /** SHA-256 of what it was parsed with besides its text, in hexadecimal. */
  inputsHash: string;
  roadmap: Roadmap;
  evaluation: RoadmapEvaluation;
}

/** An explicit form as it was last read. */
export interface StoredForm extends FormText {
  etag?: string;
}

/** The explicit forms that may speak of a document. */
export interface KnownForms {
  found: StoredForm[];
  /** Those before, where one of `found` cannot be read. */
  lastGood?: StoredForm[];
  /** When forms were last looked for where there were none. */
  searchedAt: Date;
}

/** How reading one document ended; `forms` is absent where they were not looked for. */
export type CollectedDocument = {
  source: RoadmapSource;
  forms?: KnownForms;
} & (
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
  /** Absent where they were never looked for. */
  forms?: KnownForms;
  /** Absent where the document was never read. */
  content?: {
    contentHash: string;
    parserVersion: string;
    /** Absent where it was stored before there were such inputs. */
    inputsHash?: string;
  };
}
