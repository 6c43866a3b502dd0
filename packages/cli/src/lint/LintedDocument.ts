import { LintFinding } from '@waymark/roadmap-markdown';

/** Everything that a linter may tell, in words for people, with its level. */
export type LintKinds = Readonly<
  Record<string, { level: LintFinding['level']; description: string }>
>;

/** What is wrong with one document. */
export interface LintedDocument {
  /** As named in the call; `-` for standard input. */
  file: string;
  findings: LintFinding[];
}
