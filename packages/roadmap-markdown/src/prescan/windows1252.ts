// The characters of Windows-1252 for the bytes 0x80 to 0x9F; the five bytes that it leaves undefined are missing.
const SPECIAL: readonly [number, string][] = [
  [0x80, '€'],
  [0x82, '‚'],
  [0x83, 'ƒ'],
  [0x84, '„'],
  [0x85, '…'],
  [0x86, '†'],
  [0x87, '‡'],
  [0x88, 'ˆ'],
  [0x89, '‰'],
  [0x8a, 'Š'],
  [0x8b, '‹'],
  [0x8c, 'Œ'],
  [0x8e, 'Ž'],
  [0x91, '‘'],
  [0x92, '’'],
  [0x93, '“'],
  [0x94, '”'],
  [0x95, '•'],
  [0x96, '–'],
  [0x97, '—'],
  [0x98, '˜'],
  [0x99, '™'],
  [0x9a, 'š'],
  [0x9b, '›'],
  [0x9c, 'œ'],
  [0x9e, 'ž'],
  [0x9f, 'Ÿ'],
];

const BYTES = new Map(SPECIAL.map(([byte, character]) => [character, byte]));

/**
 * The byte that stands for `character` in Windows-1252, or `undefined` if none does. The control characters U+0080 to
 * U+009F stand for their own bytes, since browsers decode the undefined ones so.
 */
export function windows1252Byte(character: string): number | undefined {
  const code = character.charCodeAt(0);
  return code <= 0xff ? code : BYTES.get(character);
}
