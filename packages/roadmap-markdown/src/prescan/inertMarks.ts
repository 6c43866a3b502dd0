// Below this length, no parser takes long over a block.
const LEAST_LENGTH = 2000;
// Nobody writes more of them in one block.
const MOST = 200;
// Nor so many stars and underscores, which a parser pairs in more than linear time.
const MOST_RUNS = 4000;

// What starts a block of its own: no mark reaches across.
const BLOCK_START = /^[ \t]*(?:[-*+>#|]|\d{1,9}[.)]|$)/;
const LINE_START = /^[ \t>*+-]{0,12}$/;

// Noncharacters, which no text holds, in place of marks.
const MASKS: ReadonlyMap<string, string> = new Map([
  ['<', '\uFDD0'],
  [']', '\uFDD1'],
  ['*', '\uFDD2'],
  ['_', '\uFDD3'],
]);
const MARKS: ReadonlyMap<string, string> = new Map(
  [...MASKS].map(([mark, mask]) => [mask, mark]),
);
const MASK = /[\uFDD0-\uFDD3]/g;

const HTML: readonly { start: RegExp; end: string }[] = [
  { start: /<!--/y, end: '-->' },
  { start: /<\?/y, end: '?>' },
  { start: /<!\[CDATA\[/y, end: ']]>' },
  { start: /<![a-z]/iy, end: '>' },
];

/**
 * Hides marks that have no other end in their block where there are hundreds of them, as the parser of Markdown looks through
 * all of the block for each: `<!--` without `-->`, `]` without `[`, and what could only end emphasis. They are plain text to it
 * anyway; only of thousands of bold words in one block, the last are not bold any more. Offsets stay.
 */
export function maskInertMarks(text: string): string {
  if (text.length < LEAST_LENGTH) {
    return text;
  }
  const parts: string[] = [];
  let start = 0;
  let end = 0;
  for (const line of text.split('\n')) {
    if (BLOCK_START.test(line)) {
      parts.push(maskBlock(text.slice(start, end)));
      start = end;
    }
    end += line.length + 1;
  }
  parts.push(maskBlock(text.slice(start)));
  return parts.join('');
}

/** Puts the marks back into a text that was parsed. */
export function unmaskMarks(text: string): string {
  return text.replace(MASK, mask => MARKS.get(mask) ?? mask);
}

function maskBlock(block: string): string {
  if (block.length < LEAST_LENGTH) {
    return block;
  }
  const inert = [...inertHtml(block), ...inertEnds(block)];
  if (inert.length <= MOST) {
    return block;
  }
  const characters = block.split('');
  for (const at of inert) {
    characters[at] = MASKS.get(characters[at]) ?? characters[at];
  }
  return characters.join('');
}

function inertHtml(block: string): number[] {
  const inert: number[] = [];
  const ends = HTML.map(({ end }) => block.lastIndexOf(end));
  for (let at = block.indexOf('<'); at >= 0; at = block.indexOf('<', at + 1)) {
    const kind = HTML.findIndex(({ start }) => {
      start.lastIndex = at;
      return start.test(block);
    });
    if (kind >= 0 && ends[kind] <= at && !startsLine(block, at)) {
      inert.push(at);
    }
  }
  return inert;
}

// There it starts a block of HTML, which needs no end.
function startsLine(block: string, at: number): boolean {
  const before = block.slice(Math.max(0, at - 13), at);
  return LINE_START.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** Brackets and runs that could only end what nothing before them began, and runs beyond what is ever meant. */
function inertEnds(block: string): number[] {
  const inert: number[] = [];
  let brackets = 0;
  let runs = 0;
  const open = { '*': 0, _: 0 };
  for (let at = 0; at < block.length; at += 1) {
    const mark = block[at];
    if (mark === '[') {
      brackets += 1;
    } else if (mark === ']') {
      if (brackets === 0) {
        inert.push(at);
      }
      brackets = Math.max(0, brackets - 1);
    } else if (mark === '*' || mark === '_') {
      const start = at;
      while (block[at + 1] === mark) {
        at += 1;
      }
      const length = at + 1 - start;
      runs += 1;
      const isAfterText = /\S/.test(block[start - 1] ?? ' ');
      const isBeforeText = /\S/.test(block[at + 1] ?? ' ');
      if (runs > MOST_RUNS) {
        for (let each = start; each <= at; each += 1) {
          inert.push(each);
        }
      } else if (isAfterText && open[mark] > 0) {
        open[mark] = Math.max(0, open[mark] - length);
      } else if (isBeforeText) {
        open[mark] += length;
      } else if (isAfterText) {
        for (let each = start; each <= at; each += 1) {
          inert.push(each);
        }
      }
    }
  }
  return inert;
}
