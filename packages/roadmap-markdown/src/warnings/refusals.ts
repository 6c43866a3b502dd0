import { Finding } from '@waymark/plugin-waymark-common';
import { MAXIMUM_BYTES } from '../prescan/byteLength';
import { MAXIMUM_NESTING } from '../prescan/nesting';

/** The document is larger than is read. */
export function tooLargeWarning(): Finding {
  return {
    kind: 'too-large',
    line: 1,
    message: `The document is larger than ${MAXIMUM_BYTES / 1024 / 1024} MB and was not read.`,
    remedy: 'Split the document, and name its parts.',
  };
}

/** The document is nested deeper than is read. */
export function tooDeepWarning(line: number): Finding {
  return {
    kind: 'too-deep',
    line,
    message: `Line ${line} is nested deeper than ${MAXIMUM_NESTING} levels; the document was not read.`,
    remedy: 'Take lists and quotes out of each other.',
  };
}

/** The document has no content. */
export function emptyWarning(): Finding {
  return {
    kind: 'empty',
    line: 1,
    message: 'The document is empty.',
    remedy: 'Write the plan into it, or name another document.',
  };
}

/** The document has content, and no phases. */
export function noPhasesWarning(): Finding {
  return {
    kind: 'no-phases',
    line: 1,
    message:
      'No heading names a phase, milestone, quarter, version or horizon.',
    remedy:
      'Begin headings as in “Phase 1: …”, “Milestone A: …”, “Q3 2026” or “v1.2”.',
  };
}
