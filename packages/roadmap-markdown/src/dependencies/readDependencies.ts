import { List, ListItem, Paragraph } from 'mdast';
import { Dependency } from '@waymark/plugin-waymark-common';
import { readLabel } from '../labels/readLabel';
import { readLabelLines } from '../labels/readLabelLines';
import { classifySection } from '../outline/classifySection';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { PlanRow, PlanRows } from '../status/planTable';
import { InlineLine } from '../syntax/InlineLine';
import { readInlineLines } from '../syntax/readInlineLines';
import { alternatives } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { phaseMentions } from './phaseMentions';
import { isNothing, KnownPhases, readStatement } from './readStatement';

// "after" and the like follow too much else to be looked for in the middle of a sentence.
const REQUIRING = new RegExp(
  `^\\s*(?:${alternatives(vocabulary.requiring)})(?!\\p{L})`,
  'iu',
);
const SENTENCE_END = /[.!?。]\s+/;

// How far behind "requires" a phase is named: "requires the completion of Phase 2".
const NEAR = 40;

/** What phases depend on. */
export interface Dependencies {
  /** By the id of the phase. */
  byPhase: ReadonlyMap<string, Dependency[]>;
  /** Paragraphs that say nothing else; who reads for other things, such as conditions, may look into them first. */
  sentences: readonly ContextualBlock[];
}

class DependencyReader {
  readonly #reading: DocumentReading;
  readonly #byPhase = new Map<string, Dependency[]>();
  readonly #sentences: ContextualBlock[] = [];

  constructor(reading: DocumentReading) {
    this.#reading = reading;
  }

  readBlock(context: ContextualBlock): void {
    const { phases, claims } = this.#reading;
    const phase = phases.idOf(context.phase);
    if (!phase || claims.has(context)) {
      return;
    }
    const { block, section } = context;
    const isAboutThem = section?.name === 'dependencies';
    if (block.type === 'paragraph') {
      if (this.#readParagraph(block, phase, isAboutThem)) {
        this.#sentences.push(context);
      }
    } else if (block.type === 'list') {
      if (isAboutThem && !holdsBoxes(block)) {
        this.#readList(block, phase);
        claims.take(context);
      } else {
        block.children.forEach(item => this.#readLabelItem(item, phase));
      }
    }
  }

  readRow(row: PlanRow): void {
    const { phases } = this.#reading;
    const phase = phases.find(row.title);
    if (phase && row.dependency) {
      const { text, line } = row.dependency;
      this.#add(phase, text, { line, foundBy: 'table' });
    }
    if (phase && row.mapping) {
      const { text, line } = row.mapping;
      const parts = readStatement(
        text,
        { line, foundBy: 'table' },
        this.#known(phase),
      );
      this.#put(phase, parts);
    }
  }

  result(): Dependencies {
    return { byPhase: this.#byPhase, sentences: this.#sentences };
  }

  /** Returns whether the paragraph says nothing else. */
  #readParagraph(
    paragraph: Paragraph,
    phase: string,
    isAboutThem: boolean,
  ): boolean {
    const lines = readLabelLines(paragraph);
    const unread = lines.filter(line =>
      readLabel(line)
        ? !this.#readLabelLine(line, phase)
        : !this.#readSentences(line, phase, isAboutThem),
    );
    return lines.length > 0 && !unread.length;
  }

  #readLabelLine(line: InlineLine, phase: string): boolean {
    const label = readLabel(line);
    const isDependency =
      label !== undefined &&
      (label.name === 'dependency' ||
        classifySection(label.text)?.name === 'dependencies');
    if (isDependency && label.value) {
      this.#add(phase, label.value, { line: label.line, foundBy: 'label' });
    }
    return isDependency;
  }

  // "- **Depends on**: Phase 1", and the same with a list of its own
  #readLabelItem({ children: [first, ...others] }: ListItem, phase: string) {
    const lines = first?.type === 'paragraph' ? readLabelLines(first) : [];
    const isDependency = lines.map(line => this.#readLabelLine(line, phase));
    if (isDependency.at(-1)) {
      for (const child of others) {
        if (child.type === 'list') {
          this.#readList(child, phase);
        }
      }
    }
  }

  #readList(list: List, phase: string): void {
    for (const { children } of list.children) {
      for (const child of children) {
        if (child.type === 'list') {
          this.#readList(child, phase);
        } else if (child.type === 'paragraph') {
          const lines = readInlineLines(child);
          this.#add(phase, lines.map(({ text }) => text).join(' '), {
            line: lines[0]?.line ?? 1,
            foundBy: 'bullet',
          });
        }
      }
    }
  }

  #readSentences(
    { text, line }: InlineLine,
    phase: string,
    isAboutThem: boolean,
  ): boolean {
    let isWhole = true;
    for (const sentence of text.split(SENTENCE_END)) {
      const requiring = REQUIRING.exec(sentence);
      const [first] = requiring ? phaseMentions(sentence) : [];
      const isNear =
        requiring && first && first.start - requiring[0].length < NEAR;
      if (isNear || (isAboutThem && !isNothing(sentence))) {
        this.#add(phase, sentence, {
          line,
          foundBy: isAboutThem ? 'heading' : 'label',
        });
      } else {
        isWhole = false;
      }
    }
    return isWhole;
  }

  #add(
    phase: string,
    text: string,
    source: Pick<Dependency, 'line' | 'foundBy'>,
  ): void {
    this.#put(phase, readStatement(text, source, this.#known(phase)));
  }

  #put(phase: string, dependencies: readonly Dependency[]): void {
    const own = this.#byPhase.get(phase) ?? [];
    const known = new Set(own.map(keyOf));
    for (const dependency of dependencies) {
      const key = keyOf(dependency);
      if (dependency.phase !== phase && !known.has(key)) {
        known.add(key);
        own.push(dependency);
      }
    }
    if (own.length) {
      this.#byPhase.set(phase, own);
    }
  }

  #known(phase: string): KnownPhases {
    const { phases } = this.#reading;
    return {
      find: text => phases.find(text),
      before: () => phases.before(phase),
    };
  }
}

/**
 * What each phase depends on, by its id: from labels, lists and sentences within the phase, and from columns of plan
 * tables.
 */
export function readDependencies(
  reading: DocumentReading,
  planRows: PlanRows,
): Dependencies {
  const reader = new DependencyReader(reading);
  reading.blocks.forEach(block => reader.readBlock(block));
  for (const rows of planRows.values()) {
    rows.forEach(row => reader.readRow(row));
  }
  return reader.result();
}

function keyOf({ phase, text }: Dependency): string {
  return phase ? `phase ${phase}` : `text ${text}`;
}

function holdsBoxes({ children }: List): boolean {
  return children.some(({ checked }) => typeof checked === 'boolean');
}
