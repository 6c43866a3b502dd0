import { InlineLine } from '../syntax/InlineLine';
import { peelLeadingEmoji } from '../syntax/emoji';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { Label } from './Label';

const COLON = /[:：]/;
const LABEL = /^([^:：\n]{1,60}?)\s*[:：](?!\/\/)\s*([^\n]*)$/;

/**
 * Reads a line as a label and its value. It is one if the words before the colon are bold or italic, or known.
 *
 * @returns `undefined` if the line is none
 */
export function readLabel(line: InlineLine): Label | undefined {
  // Most lines have none.
  if (!COLON.test(line.text)) {
    return undefined;
  }
  const { rest } = peelLeadingEmoji(line.text);
  const match = LABEL.exec(rest);
  if (!match) {
    return undefined;
  }
  const [, text, value] = match;
  const name = vocabulary.labels.get(normaliseLabel(text));
  return name || isCriteria(text) || isEmphasised(line, text)
    ? { name, text, value: value.trim(), line: line.line }
    : undefined;
}

// "Owner(s)", "Status (as of May)" and "Success signal achieved" name the same as without their addition.
function normaliseLabel(text: string): string {
  return normalisePhrase(text)
    .replace(/\([^)]*\)/g, '')
    .trim();
}

function isCriteria(text: string): boolean {
  return vocabulary.criteria.has(normaliseLabel(text));
}

function isEmphasised(line: InlineLine, label: string): boolean {
  let emphasised = '';
  for (const segment of line.segments) {
    const isEmpty = peelLeadingEmoji(segment.text).rest === '';
    if (segment.strong) {
      emphasised += segment.text;
    } else if (emphasised || !isEmpty) {
      break;
    }
  }
  return peelLeadingEmoji(emphasised).rest.startsWith(label);
}
