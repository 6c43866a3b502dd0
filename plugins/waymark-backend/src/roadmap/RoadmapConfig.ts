/** How roadmaps are collected. Times are in milliseconds. */
export interface RoadmapConfig {
  /** Kinds, in lower case, of which a roadmap is looked for without an annotation. */
  kinds: ReadonlySet<string>;
  /** Between two reads of a document. */
  frequency: number;
  /** Between two searches for a document that does not exist. */
  searchInterval: number;
  /** The ratio by which these two times differ at most from entity to entity, so that not all are due at once. */
  spread: number;
  /** What reading one document may take. */
  timeout: number;
  /** What parsing one document may take. */
  parseTimeout: number;
  /** How many entities one task collects at once. */
  concurrency: number;
}
