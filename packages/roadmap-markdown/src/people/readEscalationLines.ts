import { Code, List, Paragraph } from 'mdast';
import { EscalationLevel } from '@waymark/plugin-waymark-common';
import { itemTexts } from '../syntax/itemTexts';
import { readInlineLines } from '../syntax/readInlineLines';
import { isUndecided } from '../tables/readTable';
import { durationUnits } from '../checkpoints/durationUnits';
import { alternatives } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { readLevel } from './readLevel';

/** A line that may tell a level. */
interface PathLine {
  text: string;
  line: number;
  /** What stands for the level where the line names none: the number of its item. */
  number?: string;
}

const ARROW = /(?:[↓→▼⬇➜➡⇓⇒]\uFE0F?|-{1,3}>|={1,2}>)/u;
// Boxes and bars are drawn, and no words.
const DRAWN = /^(?:[\s│┃|┌└├┐┘┤─━*•-]|v(?=\s|$))+|[\s│┃|┐┘┤─━]+$/gu;
const IN_PARENTHESES = /\s*[(（[]([^()（）[\]]{1,120})[)）\]]\s*$/u;
const MINUTES = [...vocabulary.metrics.units]
  .filter(([, unit]) => unit === 'min' || unit === 's')
  .map(([word]) => word);
const CONDITION = new RegExp(
  `^(?:(?:${alternatives(vocabulary.escalation.conditions)})(?![\\p{L}\\p{N}])|[<>≥~+]?\\s?\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?\\+?\\s?-?(?:${alternatives([...MINUTES, ...durationUnits.keys()])})(?!\\p{L}))`,
  'iu',
);

// Longer lines are prose.
const MAXIMUM_LENGTH = 300;

/**
 * The levels of an escalation path that is drawn, listed or written line by line. What stands at an arrow is the condition of
 * the level behind it.
 *
 * @returns none unless there are two levels at least
 */
export function readEscalationLines(
  block: Code | List | Paragraph,
): EscalationLevel[] {
  const levels: EscalationLevel[] = [];
  let condition: string | undefined;
  for (const { text, line, number } of linesOf(block)) {
    const isArrow = ARROW.test(text);
    for (const part of partsOf(text)) {
      const level = readLevelPart(part, number);
      if (level) {
        const when = level.condition ?? condition;
        levels.push({
          level: level.level,
          owner: level.owner,
          ...(when && { condition: when }),
          line,
          foundBy: block.type === 'list' ? 'bullet' : 'label',
        });
        condition = undefined;
      } else if (isArrow) {
        condition = conditionOf(part);
      } else if (block.type !== 'code') {
        return [];
      }
    }
  }
  return levels.length > 1 ? levels : [];
}

function linesOf(block: Code | List | Paragraph): readonly PathLine[] {
  const start = block.position?.start.line ?? 1;
  if (block.type === 'code') {
    return block.value
      .split('\n')
      .map((text, at) => ({ text, line: start + 1 + at }));
  }
  if (block.type === 'paragraph') {
    return readInlineLines(block);
  }
  return block.children.map((item, at) => ({
    text: item.children.flatMap(itemTexts).join(', '),
    line: item.position?.start.line ?? start,
    ...(block.ordered && { number: `${(block.start ?? 1) + at}` }),
  }));
}

// "L1: on-call → L2: lead (30 min)" on one line; an arrow alone leads to the next line.
function partsOf(text: string): string[] {
  return text.length > MAXIMUM_LENGTH
    ? []
    : text
        .split(ARROW)
        .map(part => part.replace(DRAWN, ''))
        .filter(Boolean);
}

function readLevelPart(
  text: string,
  number: string | undefined,
): Pick<EscalationLevel, 'level' | 'owner' | 'condition'> | undefined {
  const named = readLevel(text);
  const level = named ?? number;
  if (!level) {
    return undefined;
  }
  const rest = text.slice(named?.length ?? 0);
  const [, before] = /^\s*[(（[]([^()（）[\]]{1,120})[)）\]]/u.exec(rest) ?? [];
  const isBefore = before !== undefined && CONDITION.test(before);
  const whole = (
    isBefore ? rest.replace(/^[^)）\]]*[)）\]]/, '') : rest
  ).replace(/^[\s:：.,)—–=-]+/u, '');
  const [matched = '', after] = IN_PARENTHESES.exec(whole) ?? [];
  const isAfter = after !== undefined && CONDITION.test(after);
  const owner = isAfter ? whole.slice(0, -matched.length).trim() : whole.trim();
  const condition = (isBefore && before) || (isAfter && after) || undefined;
  return owner && !isUndecided(owner)
    ? { level, owner, ...(condition && { condition }) }
    : undefined;
}

function conditionOf(text: string): string | undefined {
  const inner = IN_PARENTHESES.exec(text)?.[1] ?? text;
  return inner.trim() || undefined;
}
