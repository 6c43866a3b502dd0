import { Roadmap } from '@waymark/plugin-waymark-common';

/** An explicit form as it was read. */
export interface FormText {
  /** The name by which findings call it. */
  name: string;
  text: string;
  /** The paths by which it may call the document. */
  paths: string[];
}

/** What a document is parsed with besides its text. */
export interface ParseInputs {
  /** Days that relative times hang on, `YYYY-MM-DD` by name. */
  anchors: Readonly<Record<string, string>>;
  /** Of those that speak of the document, the first counts. */
  forms: FormText[];
  /** What counts in place of a form that cannot be read any more. */
  lastGoodForms?: FormText[];
}

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
    options: { target: string; signal: AbortSignal } & Partial<ParseInputs>,
  ): Promise<Roadmap>;
}
