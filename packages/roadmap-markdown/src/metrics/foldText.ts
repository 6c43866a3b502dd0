/** `text` with full-width forms as narrow ones and one kind of space and apostrophe; each character keeps its place. */
export function foldText(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, character =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\s\u2009\u202F\u3000]/g, ' ')
    .replace(/[’ʼ]/g, "'");
}

/** `text` in lower case; each character keeps its place. */
export function lowerInPlace(text: string): string {
  const lower = text.toLowerCase();
  // Few letters have a lower case of another length, such as the Turkish İ.
  return lower.length === text.length
    ? lower
    : text.replace(/[A-Z]/g, letter => letter.toLowerCase());
}
