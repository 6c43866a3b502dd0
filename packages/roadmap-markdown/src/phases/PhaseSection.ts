import { Section } from '../outline/Section';
import { PhaseName } from './PhaseName';

/** A section of the document that is a phase. */
export interface PhaseSection extends PhaseName {
  section: Section;
  /** The phase that it is part of. */
  parent?: PhaseSection;
  /** Index of the first block of the document that is no part of the phase any more. */
  end: number;
}
