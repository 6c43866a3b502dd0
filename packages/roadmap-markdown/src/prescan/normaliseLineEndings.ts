/** Takes off a byte order mark and ends every line with LF alone; line numbers stay as they are. */
export function normaliseLineEndings(text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return text.slice(start).replace(/\r\n?/g, '\n');
}
