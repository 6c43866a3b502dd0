import { List, ListItem, Paragraph } from 'mdast';
import { Risk } from '@waymark/plugin-waymark-common';
import { readLabel } from '../labels/readLabel';
import { boldTitle } from '../outline/contextualise';
import { ContextualBlock, Introduction } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { InlineLine } from '../syntax/InlineLine';
import { plainText, readInlineLines } from '../syntax/readInlineLines';
import { isUndecided } from '../tables/readTable';
import { isSamePlace } from './isSamePlace';
import { isBuffer } from './readBuffer';
import { mergeDetails, RiskDetailName, RiskDetails } from './RiskDetails';
import { joinLines, readRiskList } from './readRiskList';
import { readRiskTable } from './readRiskTable';
import {
  introducedDetail,
  isRiskLabelled,
  readRiskText,
  RiskText,
  speaksOfMitigations,
} from './readRiskText';
import { startsWithRiskLevel } from './riskLevel';
import { toRisk } from './toRisk';

/** A risk that a heading, a label or a bold line names; its details may stand in the blocks below it. */
interface NamedRisk extends RiskText {
  line: number;
  foundBy: Risk['foundBy'];
  context: ContextualBlock;
  /** Whether it is a risk also where no details follow. */
  isCertain: boolean;
}

class RiskReader {
  readonly #reading: DocumentReading;
  readonly #risks: Risk[] = [];
  #named?: NamedRisk;

  constructor(reading: DocumentReading) {
    this.#reading = reading;
  }

  read(context: ContextualBlock): void {
    const { block } = context;
    if (this.#named && !isSamePlace(this.#named.context, context)) {
      this.#close();
    }
    if (block.type === 'table') {
      this.#add(context, readRiskTable(block, context, this.#reading.phases));
    } else if (block.type === 'list') {
      this.#readList(block, context);
    } else if (block.type === 'paragraph') {
      this.#readParagraph(block, context);
    }
  }

  /** What was read, in the order of the document. */
  risks(): Risk[] {
    this.#close();
    return this.#risks;
  }

  #readList(list: List, context: ContextualBlock): void {
    const introduced = detailAbove(context);
    const place = {
      context,
      phases: this.#reading.phases,
      withMitigations: hasMitigations(context),
    };
    if (introduced && isBelowRisks(context)) {
      const value = list.children.flatMap(textOf).join('; ');
      this.#addDetails(context, value ? { [introduced]: value } : {});
    } else if (context.section?.name === 'risks') {
      const { risks, details } = readRiskList(list, place);
      this.#addDetails(context, details);
      this.#add(context, risks);
    }
  }

  #readParagraph(paragraph: Paragraph, context: ContextualBlock): void {
    const isBelow = isBelowRisks(context);
    for (const lines of splitAtRisks(readInlineLines(paragraph))) {
      const isLabelled = isRiskLabelled(lines[0].text);
      if (isBelow) {
        this.#readLines(lines, isLabelled, context);
      } else if (isLabelled && isBold(lines[0])) {
        this.#readLines(lines.filter(isOfRisk), isLabelled, context);
      }
    }
  }

  #readLines(
    lines: readonly InlineLine[],
    isLabelled: boolean,
    context: ContextualBlock,
  ): void {
    const read = readRiskText(joinLines(lines));
    const isCertain = isLabelled || Object.keys(read.details).length > 0;
    if (!read.text) {
      this.#addDetails(context, read.details);
    } else if (
      (isLabelled || isBold(lines[0])) &&
      !isBuffer(readLabel(lines[0]))
    ) {
      const isTitle = lines.length === 1 && boldTitle(lines[0]) !== undefined;
      const { line } = lines[0];
      if (isCertain || !isTitle) {
        this.#name({ ...read, line, foundBy: 'label', context, isCertain });
      }
    }
  }

  #add(context: ContextualBlock, risks: readonly Risk[]): void {
    if (risks.length) {
      this.#close();
      risks.forEach(risk => this.#risks.push(risk));
      this.#reading.claims.take(context);
    }
  }

  #name(named: NamedRisk): void {
    this.#close();
    if (!startsWithRiskLevel(named.text) && !isUndecided(named.text)) {
      this.#named = named;
    }
  }

  /** Adds details to the risk that is named above them. */
  #addDetails(context: ContextualBlock, details: RiskDetails): void {
    if (!Object.keys(details).length) {
      return;
    }
    const title = titleAbove(context);
    if (title && title.line > (this.#named?.line ?? 0)) {
      const foundBy = title === context.introduction ? 'label' : 'heading';
      const { text } = readRiskText(title.title);
      const { line } = title;
      this.#name({
        text,
        details: {},
        line,
        foundBy,
        context,
        isCertain: false,
      });
    }
    if (this.#named) {
      this.#named.details = mergeDetails(this.#named.details, details);
      this.#reading.claims.take(context);
    }
  }

  #close(): void {
    const named = this.#named;
    this.#named = undefined;
    if (named && (named.isCertain || Object.keys(named.details).length)) {
      const { context } = named;
      this.#risks.push(toRisk(named, named, context, this.#reading.phases));
      this.#reading.claims.take(context);
    }
  }
}

/**
 * The risks of a document: rows of tables of risks, items of lists below a heading or label of risks, and what is named
 * there with its details below it.
 */
export function readRisks(reading: DocumentReading): Risk[] {
  const reader = new RiskReader(reading);
  for (const context of reading.blocks) {
    if (!reading.claims.has(context)) {
      reader.read(context);
    }
  }
  return reader.risks();
}

function isBelowRisks({ section, headings }: ContextualBlock): boolean {
  return (
    section?.name === 'risks' ||
    headings.some(heading => heading.section?.name === 'risks')
  );
}

function hasMitigations({ headings, introduction }: ContextualBlock): boolean {
  return [...headings, introduction].some(
    each => each?.section?.name === 'risks' && speaksOfMitigations(each.title),
  );
}

// "Mitigation strategies" below the risks, but not "Risk mitigation" above them.
function detailAbove({
  headings,
  introduction,
}: ContextualBlock): RiskDetailName | undefined {
  const above = introduction ?? headings.at(-1);
  return above && above.section?.name !== 'risks'
    ? introducedDetail(above.title)
    : undefined;
}

// A heading or a label below that of the risks, whose words say nothing else.
function titleAbove(context: ContextualBlock): Introduction | undefined {
  const { headings, introduction } = context;
  if (!isBelowRisks(context)) {
    return undefined;
  }
  if (
    introduction &&
    !introduction.section &&
    !introducedDetail(introduction.title)
  ) {
    return introduction;
  }
  const heading = headings.at(-1);
  return heading && !heading.section && !introducedDetail(heading.title)
    ? heading
    : undefined;
}

/** Each risk that a label names begins a part of its own. */
function splitAtRisks(lines: readonly InlineLine[]): InlineLine[][] {
  const parts: InlineLine[][] = [];
  for (const line of lines) {
    if (!parts.length || isRiskLabelled(line.text)) {
      parts.push([line]);
    } else {
      parts.at(-1)!.push(line);
    }
  }
  return parts;
}

// Outside a section of risks, an owner or a status beside a risk is rather the phase's.
function isOfRisk({ text }: InlineLine): boolean {
  const { details } = readRiskText(text);
  return isRiskLabelled(text) || details.mitigation !== undefined;
}

function textOf({ children: [first] }: ListItem): string[] {
  return first?.type === 'paragraph' ? [plainText(first)] : [];
}

function isBold({ segments }: InlineLine): boolean {
  return segments.find(({ text }) => text.trim())?.strong ?? false;
}
