/**
 * Something wrong or doubtful about an input, told to whoever can mend it.
 *
 * @public
 */
export interface Finding {
  /** What is wrong, as a fixed kebab-case word that scripts may match. */
  kind: string;
  /** What is wrong, as one sentence that names the thing. */
  message: string;
  /** What to do about it, as one sentence. */
  remedy?: string;
  /** The line of the document that it is about, counted from 1. */
  line?: number;
  /** Where it stands instead, such as in the `roadmap.yaml` that speaks of the document. */
  elsewhere?: { file: string; line: number };
}
