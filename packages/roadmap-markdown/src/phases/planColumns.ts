import { PhaseUnit } from '@waymark/plugin-waymark-common';
import { classifySection } from '../outline/classifySection';
import { peelLeadingEmoji } from '../syntax/emoji';
import { PlanTable, TableColumn } from '../tables/PlanTable';
import { ColumnName, LabelName } from '../vocabulary/Language';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

/** What a plan table says of a phase in one of its columns. */
export type PlanField =
  | 'status'
  | 'timeframe'
  | 'duration'
  | 'deadline'
  | 'owner'
  | 'priority'
  | 'goal'
  | 'dependency'
  | 'mapping'
  | 'item'
  | 'criteria';

/** Where a table names phases, and what else it says of them. */
export interface PlanColumns {
  /** Index of the column of phases. */
  phase: number;
  unit: PhaseUnit;
  /** By index of the column; absent where its head is not understood. */
  fields: readonly (PlanField | undefined)[];
}

const LABELS: Partial<Record<LabelName, PlanField>> = {
  status: 'status',
  timeframe: 'timeframe',
  duration: 'duration',
  deadline: 'deadline',
  owner: 'owner',
  priority: 'priority',
};

const COLUMNS: Partial<Record<ColumnName, PlanField>> = {
  activity: 'goal',
  date: 'timeframe',
  dependency: 'dependency',
  description: 'goal',
  duration: 'duration',
  item: 'item',
  outcome: 'goal',
  owner: 'owner',
  priority: 'priority',
  released: 'timeframe',
  status: 'status',
  target: 'goal',
  team: 'owner',
  theme: 'goal',
  timeframe: 'timeframe',
  week: 'timeframe',
};

// What may stand before the column of phases.
const BEFORE: ReadonlySet<PlanField | undefined> = new Set<PlanField>([
  'status',
  'timeframe',
  'deadline',
  'priority',
]);

/** Reads the heads of a table that names phases in its first column, or behind their days or numbers. */
export function readPlanColumns(table: PlanTable): PlanColumns | undefined {
  // "Active" beside the end of support is said of a released version, not of the work on it.
  const isSupport = table.columns.some(({ name }) => name === 'supportUntil');
  const fields = table.columns
    .map(fieldOf)
    .map(field => (isSupport && field === 'status' ? undefined : field));
  for (const [at, column] of table.columns.entries()) {
    const unit = unitOfHead(column.head);
    if (unit) {
      return {
        phase: at,
        unit,
        fields: fields.map((field, index) =>
          index === at ? undefined : field,
        ),
      };
    }
    if (!BEFORE.has(fields[at]) && column.name !== 'number') {
      return undefined;
    }
  }
  return undefined;
}

/** The unit of a column of phases by its head: "Phase", "Eng milestone", "Milestone name". */
export function unitOfHead(head: string): PhaseUnit | undefined {
  const words = wordsOf(head);
  const unit = vocabulary.units.get(words.join(' '));
  if (unit || words.length < 2) {
    return unit;
  }
  const rest = vocabulary.columns.get(words.slice(1).join(' '));
  return rest === 'name' || rest === 'title' || rest === 'number'
    ? vocabulary.units.get(words[0])
    : lastWordUnit(words);
}

// "Target release" tells when something is due, "Eng milestone" names one.
function lastWordUnit(words: readonly string[]): PhaseUnit | undefined {
  const head = words.join(' ');
  return vocabulary.labels.has(head) || vocabulary.columns.has(head)
    ? undefined
    : vocabulary.units.get(words.at(-1)!);
}

/** What a column says of a phase; heads may be more precise than the words that are known: "Milestone end date". */
export function fieldOf({ head }: TableColumn): PlanField | undefined {
  if (classifySection(head)?.name === 'criteria') {
    return 'criteria';
  }
  for (const alternative of head.split('/')) {
    const words = wordsOf(alternative);
    const phrases = words.slice(0, 4).map((_, at) => words.slice(at).join(' '));
    const field =
      firstOf(phrases, fieldOfLabel) ?? firstOf(phrases, fieldOfColumn);
    if (field) {
      return field;
    }
    if (isPluralUnit(words.at(-1))) {
      return 'mapping';
    }
  }
  return undefined;
}

function firstOf(
  phrases: readonly string[],
  read: (phrase: string) => PlanField | undefined,
): PlanField | undefined {
  for (const phrase of phrases) {
    const field = read(phrase);
    if (field) {
      return field;
    }
  }
  return undefined;
}

function fieldOfLabel(phrase: string): PlanField | undefined {
  const label = vocabulary.labels.get(phrase);
  return label && LABELS[label];
}

function fieldOfColumn(phrase: string): PlanField | undefined {
  const column = vocabulary.columns.get(phrase);
  return (
    (column && COLUMNS[column]) ??
    (vocabulary.sections.get(phrase) === 'goals' ? 'goal' : undefined)
  );
}

// "Engineering milestones" beside "Product milestone" says which of them make up the other.
function isPluralUnit(word: string | undefined): boolean {
  return Boolean(
    word?.endsWith('s') && vocabulary.units.has(word.slice(0, -1)),
  );
}

function wordsOf(head: string): string[] {
  return normalisePhrase(
    peelLeadingEmoji(head).rest.replace(/\s*[(（][^)）]*[)）]\s*$/, ''),
  )
    .replace(/[:：*]+$/, '')
    .split(' ')
    .slice(0, 8);
}
