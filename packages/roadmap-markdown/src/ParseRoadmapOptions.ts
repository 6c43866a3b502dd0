import { ExplicitDocument } from './explicit/ExplicitForm';

/**
 * What is known of a document besides its text.
 *
 * @public
 */
export interface ParseRoadmapOptions {
  /** What `roadmap.yaml` says of it; front matter of its own comes first. */
  explicit?: ExplicitDocument;
  /** Days that its relative times hang on, `YYYY-MM-DD` by name; the explicit form comes first. */
  anchors?: Readonly<Record<string, string>>;
}
