import { Finding } from '@waymark/plugin-waymark-common';
import { Mojibake } from '../prescan/mojibake';

/** One warning for the whole document: text is seldom garbled in one place only. */
export function mojibakeWarnings(repaired: readonly Mojibake[]): Finding[] {
  const [first] = repaired;
  if (!first) {
    return [];
  }
  const lines = new Set(repaired.map(({ line }) => line)).size;
  return [
    {
      kind: 'mojibake',
      line: first.line,
      message: `Text on ${lines} ${lines === 1 ? 'line' : 'lines'} had been decoded as Windows-1252 and was repaired, first “${first.garbled}” to “${first.meant}”.`,
      remedy:
        'Write the repaired characters into the document and save it as UTF-8.',
    },
  ];
}
