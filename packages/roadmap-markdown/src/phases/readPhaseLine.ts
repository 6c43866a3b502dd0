import { Paragraph } from 'mdast';
import { peelLeadingEmoji } from '../syntax/emoji';
import { InlineLine } from '../syntax/InlineLine';
import { readInlineLines } from '../syntax/readInlineLines';
import { PhaseName } from './PhaseName';
import { readPhaseName } from './readPhaseName';

const MAXIMUM_LENGTH = 120;
const MAXIMUM_ADDITION = 60;
const SET_OFF = /^\s*(?:$|[:：—–|(（[]|-\s|->|→)/u;
const SENTENCE_END = /[.!?。！？]$/u;

/**
 * Reads a line as the name of a phase, where it stands for a heading: `**Phase 1: Foundation** (Q1 2026)`.
 *
 * @returns `undefined` if it is none, or begins a sentence such as "**Phase 1** needs two people."
 */
export function readPhaseLine(line: Paragraph): PhaseName | undefined {
  const [only, ...others] = line.children.some(({ type }) => type === 'strong')
    ? readInlineLines(line)
    : [];
  if (!only || others.length || only.text.length > MAXIMUM_LENGTH) {
    return undefined;
  }
  const bold = leadingBold(only);
  const addition = only.text.slice(only.text.indexOf(bold) + bold.length);
  const isHeading =
    bold !== '' &&
    addition.length <= MAXIMUM_ADDITION &&
    isSetOff(bold, addition) &&
    !SENTENCE_END.test(addition.trim());
  return isHeading && readPhaseName(bold)
    ? readPhaseName(only.text)
    : undefined;
}

/** Reads the line of a list that each entry of begins with a phase: there, it needs not be bold. */
export function readPhaseEntry(line: Paragraph): PhaseName | undefined {
  const [only, ...others] = readInlineLines(line);
  return only && !others.length && only.text.length <= MAXIMUM_LENGTH
    ? readPhaseName(only.text)
    : undefined;
}

function leadingBold({ segments }: InlineLine): string {
  let bold = '';
  for (const { strong, text } of segments) {
    if (strong) {
      bold += text;
    } else if (bold || peelLeadingEmoji(text).rest) {
      break;
    }
  }
  return bold.trim();
}

function isSetOff(bold: string, addition: string): boolean {
  return (
    SET_OFF.test(addition) ||
    /[:：]$/.test(bold) ||
    peelLeadingEmoji(addition).emoji.length > 0
  );
}
