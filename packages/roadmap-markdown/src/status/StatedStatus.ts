import { FoundBy, RoadmapStatus } from '@waymark/plugin-waymark-common';

/** A status that the document states for a phase. */
export interface StatedStatus {
  status: RoadmapStatus;
  /** The words that it was read from. */
  text: string;
  /** Line of the document, counted from 1. */
  line: number;
  foundBy: FoundBy;
}
