import { LabelName } from '../vocabulary/Language';

/** A line such as `**Owner**: Platform`. */
export interface Label {
  /** What it is about; absent where the words are not known. */
  name?: LabelName;
  /** As written, without emoji and colon. */
  text: string;
  /** What follows the colon, as plain text; empty where the label introduces what comes below. */
  value: string;
  /** Line of the document, counted from 1. */
  line: number;
}
