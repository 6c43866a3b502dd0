import { PhrasingContent } from 'mdast';
import { InlineLine, Segment, SegmentStyle } from './InlineLine';

const LINE_BREAK = /^<br\s*\/?>$/i;

/** Collects the text of inline nodes, and breaks it into lines where its author did. */
export class InlineLineReader {
  readonly #lines: InlineLine[] = [];
  #segments: Segment[] = [];
  #line: number;

  /** @param line - the line of the document on which the text starts */
  constructor(line: number) {
    this.#line = line;
  }

  read(children: readonly PhrasingContent[], style: SegmentStyle): void {
    for (const child of children) {
      switch (child.type) {
        case 'text':
          this.#addText(child, unescapeUnicode(child.value), style);
          break;
        case 'inlineCode':
          this.#addText(child, child.value, style);
          break;
        case 'image':
        case 'imageReference':
          this.#addText(child, child.alt ?? '', style);
          break;
        case 'break':
          this.#endLine(startOf(child, this.#line) + 1);
          break;
        case 'html':
          if (LINE_BREAK.test(child.value)) {
            this.#endLine(startOf(child, this.#line));
          }
          break;
        case 'strong':
        case 'emphasis':
          this.read(child.children, { ...style, strong: true });
          break;
        case 'delete':
          this.read(child.children, { ...style, struck: true });
          break;
        case 'link':
        case 'linkReference':
          this.read(child.children, style);
          break;
        default:
      }
    }
  }

  /** The lines that hold text. */
  lines(): InlineLine[] {
    this.#endLine(this.#line);
    return this.#lines;
  }

  #addText(node: PhrasingContent, text: string, style: SegmentStyle): void {
    if (!text.includes('\n')) {
      this.#segments.push({ text, ...style });
      return;
    }
    const line = startOf(node, this.#line);
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) {
        this.#endLine(line + index);
      }
      this.#segments.push({ text: part, ...style });
    }
  }

  #endLine(nextLine: number): void {
    const text = this.#segments.map(segment => segment.text).join('');
    if (text.trim()) {
      this.#lines.push({
        text: text.trim(),
        line: this.#line,
        segments: this.#segments,
      });
    }
    this.#segments = [];
    this.#line = nextLine;
  }
}

function startOf(node: PhrasingContent, fallback: number): number {
  return node.position?.start.line ?? fallback;
}

// JSON-encoded text that was pasted into a document keeps its escapes of the characters special to HTML.
function unescapeUnicode(text: string): string {
  return text.includes('\\u00')
    ? text.replace(/\\u00(3c|3e|26)/gi, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : text;
}
