import { RootContent } from 'mdast';
import { PhaseSection } from '../phases/PhaseSection';
import { SectionClass } from './classifySection';

/** A heading or a label above a block. */
export interface Introduction {
  /** As written, without its colon. */
  title: string;
  /** Line of the document, counted from 1. */
  line: number;
  /** What its words say about what follows; absent where they are not known. */
  section?: SectionClass;
}

/** A heading above a block. */
export interface OpenHeading extends Introduction {
  depth: number;
}

/** A top-level block of the document, and where it stands. */
export interface ContextualBlock {
  block: RootContent;
  /** Index among the top-level blocks of the document. */
  index: number;
  /** Line of the document, counted from 1. */
  line: number;
  /** The innermost phase that holds it. */
  phase?: PhaseSection;
  /** Headings above it, outermost first: in a phase those within the phase, else all but the document's title. */
  headings: readonly OpenHeading[];
  /** The label or bold line right above it, which introduces it: `**Activities:**`. */
  introduction?: Introduction;
  /** What the nearest heading or label with known words says; one that calls it merely optional does not count. */
  section?: SectionClass;
  /** Whether a heading or label above it calls it optional. */
  optional: boolean;
}
