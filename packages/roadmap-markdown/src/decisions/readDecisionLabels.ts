import { Blockquote, Paragraph } from 'mdast';
import { Decision } from '@waymark/plugin-waymark-common';
import { readLabel } from '../labels/readLabel';
import { readLabelLines } from '../labels/readLabelLines';
import { InlineLine, Segment } from '../syntax/InlineLine';
import { isUndecided } from '../tables/readTable';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { rationaleOf, readLeadingChoice } from './readChoice';
import { segmentsAfter } from './segmentsAfter';

/** The lines of a label with those that go on with it. */
interface LabelText {
  /** As written. */
  label: string;
  value: string;
  /** What the value is made up of. */
  segments: Segment[];
  line: number;
}

/** Reads lines such as `**Decision**: Use X because …` and `**Recommended**: **X** because …`; a recommendation has to name its choice. */
export function readDecisionLabels(block: Paragraph | Blockquote): {
  decisions: Decision[];
  isWhole: boolean;
} {
  const paragraphs = block.type === 'paragraph' ? [block] : block.children;
  const decisions: Decision[] = [];
  let isWhole = true;
  for (const paragraph of paragraphs) {
    const texts =
      paragraph.type === 'paragraph' ? labelTexts(paragraph) : undefined;
    const own = (texts ?? [])
      .map(toDecision)
      .filter(decision => decision !== undefined);
    isWhole &&= texts !== undefined && own.length === texts.length;
    own.forEach(decision => decisions.push(decision));
  }
  return { decisions, isWhole: isWhole && decisions.length > 0 };
}

// `undefined` where a line stands before the first label.
function labelTexts(paragraph: Paragraph): LabelText[] | undefined {
  const texts: LabelText[] = [];
  for (const line of readLabelLines(paragraph)) {
    const label = readLabel(line);
    const last = texts.at(-1);
    if (label) {
      texts.push({
        label: label.text,
        value: label.value,
        segments: valueSegments(line, label.value),
        line: label.line,
      });
    } else if (last) {
      last.value = `${last.value} ${line.text}`.trim();
      last.segments.push({ text: ' ', strong: false, struck: false });
      line.segments.forEach(segment => last.segments.push(segment));
    } else {
      return undefined;
    }
  }
  return texts;
}

function valueSegments({ segments }: InlineLine, value: string): Segment[] {
  const joined = segments.map(({ text }) => text).join('');
  return value
    ? segmentsAfter(segments, joined.trimEnd().length - value.length)
    : [];
}

function toDecision({
  label,
  value,
  segments,
  line,
}: LabelText): Decision | undefined {
  const words = normalisePhrase(label);
  const isRecommendation = vocabulary.decisions.recommendation.has(words);
  if (!isRecommendation && !vocabulary.decisions.decision.has(words)) {
    return undefined;
  }
  const hasChoice = segments.some(({ strong, text }) => strong && text.trim());
  if (isUndecided(value) || (isRecommendation && !hasChoice)) {
    return undefined;
  }
  const choice = readLeadingChoice(segments);
  const rationale = rationaleOf(choice?.rest ?? value);
  return {
    text: value,
    ...(choice && { outcome: choice.outcome }),
    ...(rationale && { rationale }),
    line,
    foundBy: 'label',
  };
}
