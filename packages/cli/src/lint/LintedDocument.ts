import { LintFinding } from '@waymark/roadmap-markdown';

/** What is wrong with one document. */
export interface LintedDocument {
  /** As named in the call; `-` for standard input. */
  file: string;
  findings: LintFinding[];
}
