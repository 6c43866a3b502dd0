/** Depth of a section that a bold line begins: it stands below every heading. */
export const LINE_DEPTH = 7;

/** A heading and everything up to the next heading of the same depth or a lesser one. */
export interface Section {
  /** Text of the heading, as written. */
  title: string;
  /** 1 to 6, or {@link LINE_DEPTH}. */
  depth: number;
  /** Line of the heading, counted from 1. */
  line: number;
  /** Index of the heading among the blocks of the document. */
  start: number;
  /** Index of the first block that is no part of the section any more. */
  end: number;
  parent?: Section;
  /** Whether it is the only heading of depth 1, which names the whole document. */
  isTitle?: boolean;
}

/** The section and those that hold it, innermost first. */
export function* selfAndAncestors(section: Section): Generator<Section> {
  for (
    let current: Section | undefined = section;
    current;
    current = current.parent
  ) {
    yield current;
  }
}
