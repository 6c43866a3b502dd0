import { Phase, Revisit, Statement } from '@waymark/plugin-waymark-common';
import { readList } from '../items/readList';
import { BlockLabel, readBlockLabels } from '../labels/readBlockLabels';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { isUndecided } from '../tables/readTable';
import { readCalendarTime } from '../timeframe/readCalendarTime';
import { LabelName } from '../vocabulary/Language';
import { leadingPhrase, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

/** Why a phase waits, and until when. */
export type Deferral = Pick<Phase, 'reason' | 'revisit'>;

const REVISIT = [...vocabulary.labels.keys()]
  .filter(words => vocabulary.labels.get(words) === 'revisit')
  .sort((a, b) => b.length - a.length);

/** The labels of each phase, by its id, that say why it waits and when to look at it again: `Why deferred: …`, `Revisit when: …`. */
export function readDeferrals({
  blocks,
  claims,
  phases,
  legend,
}: DocumentReading): ReadonlyMap<string, Deferral> {
  const deferrals = new Map<string, Deferral>();
  for (const context of blocks) {
    const phase = phases.idOf(context.phase);
    if (!phase || context.headings.length || claims.has(context)) {
      continue;
    }
    const introduced = introducedBy(context, legend);
    const labels = [...introduced, ...readBlockLabels(context.block).labels];
    const deferral = deferrals.get(phase) ?? {};
    for (const label of labels) {
      addLabel(deferral, label);
    }
    deferrals.set(phase, deferral);
    if (introduced.length || isWhollyRead(context, labels)) {
      claims.take(context);
    }
  }
  return deferrals;
}

function addLabel(deferral: Deferral, label: BlockLabel): void {
  const name = nameOf(label);
  const { wholeValue: text, line } = label;
  if (!name || isUndecided(text)) {
    return;
  }
  const statement: Statement = { text, line, foundBy: 'label' };
  if (name === 'revisit') {
    deferral.revisit ??= toRevisit(statement);
  } else {
    deferral.reason ??= statement;
  }
}

// "When to revisit the second pier" goes on after the words that are known.
function nameOf({ name, text }: BlockLabel): LabelName | undefined {
  if (name === 'reason' || name === 'blocker' || name === 'revisit') {
    return name;
  }
  return !name && leadingPhrase(normalisePhrase(text), REVISIT)
    ? 'revisit'
    : undefined;
}

function toRevisit(statement: Statement): Revisit {
  const date = firstDayOf(statement.text);
  return { ...statement, ...(date && { date }) };
}

// "By May 2027" is no day to wait for, "by 2027-05-01" is.
function firstDayOf(text: string): string | undefined {
  const time = readCalendarTime(text);
  if (!time || (time.grain !== 'day' && !(time.start && time.end))) {
    return undefined;
  }
  return time.start ?? time.end;
}

// A list below "Why deferred:" is its value.
function introducedBy(
  { block, introduction }: ContextualBlock,
  legend: DocumentReading['legend'],
): BlockLabel[] {
  if (block.type !== 'list' || !introduction) {
    return [];
  }
  const { title, line } = introduction;
  const name = vocabulary.labels.get(normalisePhrase(title));
  const hasBoxes = block.children.some(
    ({ checked }) => typeof checked === 'boolean',
  );
  const label = { name, text: title, value: '', wholeValue: '', line };
  if (hasBoxes || !nameOf(label)) {
    return [];
  }
  const texts = readList(block, legend).items.map(({ text }) => text);
  return [{ ...label, wholeValue: texts.join('; ') }];
}

// Lists of labels are left to whoever reads the phase's labels.
function isWhollyRead(
  { block }: ContextualBlock,
  labels: readonly BlockLabel[],
): boolean {
  const isText = block.type === 'paragraph' || block.type === 'blockquote';
  return (
    isText &&
    labels.length > 0 &&
    !readBlockLabels(block).hasMore &&
    labels.every(label => label.wholeValue && nameOf(label))
  );
}
