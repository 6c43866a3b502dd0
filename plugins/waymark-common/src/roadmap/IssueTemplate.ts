import { Origin } from './Origin';

/**
 * An issue to be opened, as a code fence of the document holds it.
 *
 * @public
 */
export interface IssueTemplate extends Origin {
  title: string;
  labels: string[];
  /** Markdown. */
  body: string;
}
