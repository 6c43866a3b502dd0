// What starts a block of its own: emphasis and links do not reach across.
const BLOCK_START = /^[ \t]*(?:[-*+>#|]|\d{1,9}[.)]|$)/;

/** How deep emphasis and brackets may be nested in the current block. */
export class InlineDepth {
  #emphasis = 0;
  #brackets = 0;

  /** Reads the next line; returns the deepest nesting on it. */
  afterLine(line: string): number {
    if (BLOCK_START.test(line)) {
      this.#emphasis = 0;
      this.#brackets = 0;
    }
    let deepest = 0;
    for (let index = 0; index < line.length; index += 1) {
      const character = line[index];
      if (character === '[') {
        this.#brackets += 1;
      } else if (character === ']') {
        this.#brackets = Math.max(0, this.#brackets - 1);
      } else if (character === '*' || character === '_') {
        const end = endOfRun(line, index);
        this.#countRun(line, index, end);
        index = end - 1;
      }
      deepest = Math.max(deepest, this.#emphasis, this.#brackets);
    }
    return deepest;
  }

  #countRun(line: string, start: number, end: number): void {
    const afterText = start > 0 && !/\s/.test(line[start - 1]);
    const beforeText = end < line.length && !/\s/.test(line[end]);
    if (afterText && this.#emphasis > 0) {
      this.#emphasis = Math.max(0, this.#emphasis - (end - start));
    } else if (beforeText) {
      this.#emphasis += end - start;
    }
  }
}

function endOfRun(line: string, start: number): number {
  let end = start + 1;
  while (line[end] === line[start]) {
    end += 1;
  }
  return end;
}
