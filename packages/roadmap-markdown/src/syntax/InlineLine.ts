/** A run of text of one kind. */
export interface Segment extends SegmentStyle {
  text: string;
}

/** How a run of text is written. */
export interface SegmentStyle {
  /** Bold or italic. */
  strong: boolean;
  struck: boolean;
}

/** One line of a paragraph, as its author broke it. */
export interface InlineLine {
  text: string;
  /** Line of the document, counted from 1. */
  line: number;
  segments: Segment[];
}
