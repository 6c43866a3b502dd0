import { emptyRoadmap, Roadmap } from '@waymark/plugin-waymark-common';
import { isTooLarge } from './prescan/byteLength';
import { repairMojibake } from './prescan/mojibake';
import { repairNestedFences } from './prescan/nestedFence';
import { findTooDeepLine } from './prescan/nesting';
import { normaliseLineEndings } from './prescan/normaliseLineEndings';
import { ParseRoadmapOptions } from './ParseRoadmapOptions';
import { readRoadmap } from './readRoadmap';
import { asWritten } from './sections/asWritten';
import { mojibakeWarnings } from './warnings/mojibakeWarnings';
import { nestedFenceWarnings } from './warnings/nestedFenceWarnings';
import { tooDeepWarning, tooLargeWarning } from './warnings/refusals';

/**
 * Reads a roadmap from Markdown. Never throws: what is wrong or doubtful is told by the roadmap's `warnings`, in the order
 * of their lines. A document over 1 MB, or nested deeper than 50 levels, is not read and holds just that warning.
 *
 * @param text - the document; a byte order mark and any line endings are fine
 * @param options - what is known of the document besides
 * @returns what the document says; nothing in it is counted, dated or concluded
 * @public
 */
export function parseRoadmap(
  text: string,
  options: ParseRoadmapOptions = {},
): Roadmap {
  if (isTooLarge(text)) {
    return emptyRoadmap([tooLargeWarning()]);
  }
  const lines = normaliseLineEndings(text);
  const tooDeep = findTooDeepLine(lines);
  if (tooDeep !== undefined) {
    return emptyRoadmap([tooDeepWarning(tooDeep)]);
  }
  const decoded = repairMojibake(lines);
  const fenced = repairNestedFences(decoded.text);
  const roadmap = readRoadmap(fenced.text, options);
  const warnings = [
    ...nestedFenceWarnings(fenced.repaired),
    ...mojibakeWarnings(decoded.repaired),
    ...roadmap.warnings,
  ];
  return {
    ...roadmap,
    sections: asWritten(roadmap.sections, fenced.repaired, decoded.text),
    warnings: warnings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}
