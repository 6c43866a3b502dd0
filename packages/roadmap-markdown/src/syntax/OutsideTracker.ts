import { closesFence, FenceLine, readFenceLine } from '../prescan/fenceLine';

// Front matter, which may hold what looks like headings.
const FRONT_MATTER = /^(?:---|\+\+\+)[ \t]*\n/;
const FRONT_MATTER_END = /^(?:---|\+\+\+)[ \t]*$/;

// HTML that goes on over empty lines and headings, by what ends it.
const HTML: readonly [RegExp, RegExp][] = [
  [/^ {0,3}<!--/, /-->/],
  [
    /^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i,
    /<\/(?:script|pre|style|textarea)>/i,
  ],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![A-Za-z]/, />/],
];

// Other HTML goes on to the next empty line.
const OTHER_HTML = /^ {0,3}<[A-Za-z/]/;
const EMPTY_LINE = /^[ \t]*$/;

/** Follows the lines of a document, to tell whether one stands outside of code fences and HTML. */
export class OutsideTracker {
  #fence?: FenceLine;
  /** What ends the HTML or front matter that is open. */
  #end?: RegExp;
  /** Whether other HTML may be open. */
  #isInHtml = false;
  #isUncertain = false;
  /** Whether the first line, yet to come, begins front matter. */
  #isFrontMatter: boolean;

  constructor(text: string) {
    this.#isFrontMatter = FRONT_MATTER.test(text);
  }

  /** Reads the next line; returns whether it stands outside. */
  isOutside(line: string): boolean {
    if (this.#isUncertain) {
      return false;
    }
    if (this.#isFrontMatter) {
      this.#isFrontMatter = false;
      this.#end = FRONT_MATTER_END;
      return false;
    }
    if (this.#end) {
      this.#end = this.#end.test(line) ? undefined : this.#end;
      return false;
    }
    const fence = readTopLevelFence(line);
    if (this.#fence) {
      // An indented fence may belong to a list that this line ends, and the fence with it.
      this.#isUncertain =
        !EMPTY_LINE.test(line) && indentOf(line) < this.#fence.offset;
      if (fence && closesFence(this.#fence, fence)) {
        this.#fence = undefined;
      }
      return false;
    }
    const html = HTML.find(([begin]) => begin.test(line));
    if (this.#isInHtml && (fence || html)) {
      this.#isUncertain = true;
      return false;
    }
    this.#isInHtml =
      !EMPTY_LINE.test(line) && (this.#isInHtml || OTHER_HTML.test(line));
    this.#fence = fence;
    this.#end = html && !endsOnSameLine(line, html) ? html[1] : undefined;
    return !fence && !html;
  }
}

// Deeper ones, and those in lists and quotes, cannot hold a line that begins in the first column.
function readTopLevelFence(line: string): FenceLine | undefined {
  const fence = readFenceLine(line);
  return fence && fence.offset <= 3 && /^ *$/.test(line.slice(0, fence.offset))
    ? fence
    : undefined;
}

function endsOnSameLine(
  line: string,
  [begin, end]: readonly [RegExp, RegExp],
): boolean {
  return end.test(line.slice(begin.exec(line)![0].length));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
