const CONTROL = /\p{Cc}/gu;
const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;
const NO_WIDTH = /[\p{Mark}\uFE0F\u200D]/u;

/** Number of columns that `text` takes on a terminal: East Asian characters and emoji take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!NO_WIDTH.test(character)) {
      width += WIDE.test(character) ? 2 : 1;
    }
  }
  return width;
}

/** Takes out control characters: text from a document must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(CONTROL, '');
}

/**
 * Breaks `text` into lines of at most `width` columns, between words; a word that is longer is broken.
 *
 * @param indent - what every line but the first starts with
 */
export function wrapText(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text)
    .split(' ')
    .flatMap(breaker(width, indent))) {
    const longer =
      line === '' || line === indent ? line + word : `${line} ${word}`;
    if (textWidth(longer) > width && line.trim() !== '') {
      lines.push(line);
      line = indent + word;
    } else {
      line = longer;
    }
  }
  return line.trim() === '' ? lines : [...lines, line];
}

function breaker(width: number, indent: string): (word: string) => string[] {
  const longest = Math.max(1, width - textWidth(indent));
  return word => {
    const parts: string[] = [];
    let part = '';
    for (const character of word) {
      if (textWidth(part + character) > longest) {
        parts.push(part);
        part = '';
      }
      part += character;
    }
    return [...parts, part];
  };
}
