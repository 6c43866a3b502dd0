import { Paragraph } from 'mdast';
import { Statement } from '@waymark/plugin-waymark-common';
import { Label } from '../labels/Label';
import { readLabel } from '../labels/readLabel';
import { readLabelLines } from '../labels/readLabelLines';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { durationLength } from '../timeframe/readDuration';

// Of a longer text, a time further back is about something else.
const LOOKED_AT = 120;
const FIGURE = /(?<![\p{L}\d.,])\d/gu;
const SHARE = /^\d{1,3}(?:[.,]\d{1,2})?\s?%/;

/**
 * How much time the plan as a whole keeps for what goes wrong: the first line such as `Total buffer: 3 weeks` outside its
 * phases.
 */
export function readBuffer({
  blocks,
  claims,
}: DocumentReading): Statement | undefined {
  for (const context of blocks) {
    const labels = context.phase ? [] : bufferLabels(context);
    if (labels.length) {
      const [{ value, line }] = labels;
      if (context.block.type === 'paragraph' && isAlone(context.block)) {
        claims.take(context);
      }
      return { text: value, line, foundBy: 'label' };
    }
  }
  return undefined;
}

/** Whether a line tells how much time is kept. */
export function isBuffer(label: Label | undefined): label is Label {
  return label?.name === 'buffer' && tellsTime(label.value);
}

function bufferLabels({ block }: ContextualBlock): Label[] {
  const paragraphs =
    block.type === 'list'
      ? block.children.map(({ children }) => children[0])
      : [block];
  return paragraphs.flatMap(paragraph =>
    paragraph?.type === 'paragraph'
      ? readLabelLines(paragraph).map(readLabel).filter(isBuffer)
      : [],
  );
}

function tellsTime(value: string): boolean {
  const text = value.slice(0, LOOKED_AT);
  return [...text.matchAll(FIGURE)].some(({ index }) => {
    const rest = text.slice(index);
    return durationLength(rest) > 0 || SHARE.test(rest);
  });
}

function isAlone(paragraph: Paragraph): boolean {
  return readLabelLines(paragraph).length === 1;
}
