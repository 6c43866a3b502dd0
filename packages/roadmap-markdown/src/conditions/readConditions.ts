import { Phase, Statement } from '@waymark/plugin-waymark-common';
import { readBlockLabels } from '../labels/readBlockLabels';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { PhaseSection } from '../phases/PhaseSection';
import { plainText } from '../syntax/readInlineLines';
import { isUndecided } from '../tables/readTable';
import { leadingPhrase, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { readHeadingRemarks } from './readHeadingRemarks';

/** Whether a phase has to be, and what it depends on being true. */
export type Conditions = Pick<Phase, 'optional' | 'condition'>;

const SENTENCE = /^.{1,600}?[.!?。](?=\s|$)/u;

/**
 * The conditions of each phase, by its id: what its heading says in brackets, a label, a sentence such as `Only if the council
 * pays`. Several are joined, as they all hold.
 */
export function readConditions(
  { blocks, claims, phases }: DocumentReading,
  phaseSections: readonly PhaseSection[],
): ReadonlyMap<string, Conditions> {
  const optional = new Set<string>();
  const stated = new Map<string, Statement[]>();
  for (const phase of phaseSections) {
    const id = phases.idOf(phase);
    if (id) {
      const remarks = readHeadingRemarks(phase.section.title);
      const { line } = phase.section;
      stated.set(
        id,
        remarks.conditions.map(text => ({ text, line, foundBy: 'heading' })),
      );
      if (remarks.isOptional) {
        optional.add(id);
      }
    }
  }
  for (const context of blocks) {
    const own = stated.get(phases.idOf(context.phase) ?? '');
    if (own && !context.headings.length && !claims.has(context)) {
      const { statements, isWhole } = readBlock(context);
      statements.forEach(statement => own.push(statement));
      if (isWhole) {
        claims.take(context);
      }
    }
  }
  return new Map(
    [...stated].map(([id, statements]) => [
      id,
      {
        ...(optional.has(id) && { optional: true }),
        ...(statements.length && { condition: join(statements) }),
      },
    ]),
  );
}

function readBlock({ block }: ContextualBlock): {
  statements: Statement[];
  isWhole: boolean;
} {
  const sentence = block.type === 'paragraph' ? plainText(block) : '';
  if (isCondition(sentence)) {
    const text = SENTENCE.exec(sentence)?.[0] ?? sentence;
    const line = block.position?.start.line ?? 1;
    return {
      statements: [{ text, line, foundBy: 'label' }],
      isWhole: text === sentence,
    };
  }
  const statements = readBlockLabels(block)
    .labels.filter(
      ({ name, wholeValue }) =>
        name === 'condition' && !isUndecided(wholeValue),
    )
    .map(({ wholeValue: text, line }) => ({
      text,
      line,
      foundBy: 'label' as const,
    }));
  return { statements, isWhole: false };
}

function isCondition(sentence: string): boolean {
  const words = normalisePhrase(sentence.slice(0, 80));
  return leadingPhrase(words, vocabulary.conditionSentences) !== undefined;
}

function join(statements: readonly Statement[]): Statement {
  return {
    ...statements[0],
    text: statements.map(({ text }) => text).join('; '),
  };
}
