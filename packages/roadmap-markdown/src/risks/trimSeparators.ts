const SEPARATORS = new Set(' \t\n.;,|(（:：—–-→');

/** A part of a line without what sets it apart from the next one. */
export function trimSeparators(text: string): string {
  let end = text.length;
  while (end > 0 && SEPARATORS.has(text[end - 1])) {
    end -= 1;
  }
  let start = 0;
  while (start < end && SEPARATORS.has(text[start])) {
    start += 1;
  }
  return text.slice(start, end);
}

/** A text up to the parenthesis that was opened before it, and what stands after that. */
export function splitAtLooseClosing(text: string): [string, string] {
  const closing = text.search(/[)）]/);
  const opening = text.search(/[(（]/);
  return closing >= 0 && (opening < 0 || closing < opening)
    ? [text.slice(0, closing), text.slice(closing + 1)]
    : [text, ''];
}
