// Nobody lists more in one cell or line.
const MAXIMUM_LENGTH = 2000;

/** The entries of a list within a text, as in "walls, roof (with gutters); doors". What stands in brackets stays together. */
export function splitEntries(text: string, separators = ',;、，；'): string[] {
  const entries: string[] = [];
  let depth = 0;
  let start = 0;
  const end = Math.min(text.length, MAXIMUM_LENGTH);
  for (let at = 0; at < end; at += 1) {
    const character = text.charAt(at);
    if ('([{（'.includes(character)) {
      depth += 1;
    } else if (')]}）'.includes(character)) {
      depth = Math.max(0, depth - 1);
    } else if (depth === 0 && separators.includes(character)) {
      entries.push(text.slice(start, at));
      start = at + 1;
    }
  }
  entries.push(text.slice(start));
  return entries.map(entry => entry.trim()).filter(entry => entry !== '');
}
