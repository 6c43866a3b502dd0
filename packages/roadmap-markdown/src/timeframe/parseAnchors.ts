import { Finding } from '@waymark/plugin-waymark-common';
import { Anchors, anchorName, isDay } from './Anchors';

const LONGEST = 2000;
const LONGEST_SHOWN = 60;
const NAME = /^\p{L}[\p{L}\p{N}._-]{0,39}$/u;

/**
 * What is written of anchors: the good ones, and a finding for each other.
 *
 * @public
 */
export interface ParsedAnchors {
  /** `YYYY-MM-DD` by name. */
  anchors: Anchors;
  findings: Finding[];
}

/**
 * Reads the days that relative times hang on: `GA=2026-12-01, start=2026-01-05`.
 *
 * @returns the good ones, and an `invalid-anchor` for each that is not; of several with one name the first counts
 * @public
 */
export function parseAnchors(text: string): ParsedAnchors {
  if (text.length > LONGEST) {
    return {
      anchors: {},
      findings: [
        invalid(
          `The anchors take up ${text.length} characters, and are not read.`,
          `Name the few days that the document counts from, in at most ${LONGEST} characters.`,
        ),
      ],
    };
  }
  const anchors = new Map<string, string>();
  const findings: Finding[] = [];
  for (const entry of text.split(',')) {
    const [name, day] = splitEntry(entry);
    const finding = checkEntry(entry, name, day, anchors);
    if (finding) {
      findings.push(finding);
    } else {
      anchors.set(anchorName(name), day!);
    }
  }
  return { anchors: Object.fromEntries(anchors), findings };
}

function splitEntry(entry: string): [string, string | undefined] {
  const at = entry.indexOf('=');
  return at < 0
    ? [entry.trim(), undefined]
    : [entry.slice(0, at).trim(), entry.slice(at + 1).trim()];
}

function checkEntry(
  entry: string,
  name: string,
  day: string | undefined,
  known: ReadonlyMap<string, string>,
): Finding | undefined {
  const shown = quote(entry.trim());
  if (day === undefined) {
    return invalid(
      name
        ? `${shown} names no day: it has no “=”.`
        : 'An anchor is empty: there is nothing between two commas.',
      'Write a name and a day for each anchor, such as GA=2026-12-01, with commas between them.',
    );
  }
  if (!NAME.test(name)) {
    return invalid(
      `${shown} has no name that an anchor can have.`,
      'Begin the name with a letter, such as GA=2026-12-01.',
    );
  }
  if (!isDay(day)) {
    return invalid(
      `${shown} names no day of the calendar.`,
      `Write the day as year, month and day, such as ${name}=2026-12-01.`,
    );
  }
  return known.has(anchorName(name))
    ? invalid(
        `${shown} is the second day of ${anchorName(name)}; the first one counts.`,
        'Name each anchor once.',
      )
    : undefined;
}

function quote(text: string): string {
  return `“${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}”`;
}

function invalid(message: string, remedy: string): Finding {
  return { kind: 'invalid-anchor', message, remedy };
}
