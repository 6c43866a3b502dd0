import { Roadmap } from '@waymark/plugin-waymark-common';

/** Parses roadmaps without holding up the process. */
export interface RoadmapParser {
  /** Names the parser's code: where it differs, the same text may give another roadmap. */
  readonly version: string;

  /**
   * @param target - names the document in messages
   * @throws DocumentError where it takes too long, or the document is refused
   */
  parse(
    text: string,
    options: { target: string; signal: AbortSignal },
  ): Promise<Roadmap>;
}
