import { List, ListItem, Table } from 'mdast';
import { Contingency, Statement } from '@waymark/plugin-waymark-common';
import { classifySection } from '../outline/classifySection';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { peelLeadingEmoji } from '../syntax/emoji';
import { InlineLine } from '../syntax/InlineLine';
import { readInlineLines } from '../syntax/readInlineLines';
import { cellText, columnOf, readTable } from '../tables/readTable';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { isSamePlace } from './isSamePlace';

/** What stands above steps and may be their scenario. */
type Title = Omit<Contingency, 'steps'>;

const SCENARIO =
  /^([\p{L}\s]{1,40}?)(?:\s*#?\d{1,4}|\s+[A-Z])?\s*[:：]\s*(\S.*)$/u;

/**
 * What a document plans for the case that something goes wrong: below a heading or label of contingencies, each scenario
 * with its steps, as a list or as a table's row.
 */
export function readContingencies({
  blocks,
  claims,
}: DocumentReading): Contingency[] {
  const contingencies: Contingency[] = [];
  let named: { title: Title; above: ContextualBlock } | undefined;
  for (const context of blocks) {
    const { block } = context;
    if (claims.has(context) || !isBelowContingency(context)) {
      named = undefined;
      continue;
    }
    if (named && !isSamePlace(named.above, context)) {
      named = undefined;
    }
    if (block.type === 'paragraph') {
      const [line, ...more] = readInlineLines(block);
      const title = line && !more.length ? titleLine(line) : undefined;
      named = title ? { title, above: context } : named;
    } else if (block.type === 'table' || block.type === 'list') {
      const own =
        block.type === 'table'
          ? tableContingencies(block)
          : listContingencies(block, named?.title ?? titleAbove(context));
      own.forEach(contingency => contingencies.push(contingency));
      if (own.length) {
        claims.take(context);
        if (named && block.type === 'list') {
          claims.take(named.above);
        }
        named = undefined;
      }
    }
  }
  return contingencies;
}

function isBelowContingency({ section, headings }: ContextualBlock): boolean {
  const nearest = headings.at(-1)?.section;
  return (
    section?.name === 'contingency' ||
    ((!nearest || nearest.name === 'contingency') &&
      headings.some(heading => heading.section?.name === 'contingency'))
  );
}

// "**Scenario: Storm**", and "If a storm comes:"
function titleLine(line: InlineLine): Title | undefined {
  const isTitle =
    /[:：]$/.test(line.text) ||
    line.segments.every(({ strong, text }) => strong || !text.trim());
  return isTitle && line.text.length <= 200 && !classifySection(line.text)
    ? { text: scenarioOf(line.text), line: line.line, foundBy: 'label' }
    : undefined;
}

function titleAbove({ headings, introduction, line }: ContextualBlock): Title {
  const heading = headings.at(-1);
  const above = introduction && !introduction.section ? introduction : heading;
  return above
    ? {
        text: scenarioOf(above.title),
        line: above.line,
        foundBy: above === introduction ? 'label' : 'heading',
      }
    : { text: '', line, foundBy: 'bullet' };
}

// "Scenario 2: Supplier closes"
function scenarioOf(title: string): string {
  const { rest } = peelLeadingEmoji(title);
  const [, word, scenario] = SCENARIO.exec(rest) ?? [];
  const isScenario =
    word !== undefined && vocabulary.risks.scenarios.has(normalisePhrase(word));
  return (isScenario ? scenario : rest).replace(/\s*[:：]$/, '');
}

/** Items with a name of their own are scenarios; else all are steps of the one that stands above them. */
function listContingencies(list: List, title: Title): Contingency[] {
  const own = list.children.map(readScenarioItem);
  if (own.every(contingency => contingency !== undefined)) {
    return own;
  }
  const steps = list.children.flatMap(readSteps);
  return title.text && steps.length ? [{ ...title, steps }] : [];
}

// "- **Supplier closes**: keep a second one" and "- Supplier closes" with steps below it
function readScenarioItem(node: ListItem): Contingency | undefined {
  const [first, ...others] = node.children;
  const lines = first?.type === 'paragraph' ? readInlineLines(first) : [];
  if (!lines.length || typeof node.checked === 'boolean') {
    return undefined;
  }
  const below = others.flatMap(child =>
    child.type === 'list' ? child.children.flatMap(readSteps) : [],
  );
  const split = splitName(lines);
  if (!split && !below.length) {
    return undefined;
  }
  const line = lines[0].line;
  const step = split?.rest
    ? [{ text: split.rest, line, foundBy: 'bullet' as const }]
    : [];
  return {
    text: scenarioOf(split?.name ?? textOf(lines)),
    steps: [...step, ...below],
    line,
    foundBy: 'bullet',
  };
}

function splitName(
  lines: readonly InlineLine[],
): { name: string; rest: string } | undefined {
  const text = textOf(lines);
  let end = 0;
  for (const { strong, text: part } of lines[0].segments) {
    if (!strong && part.trim()) {
      break;
    }
    end += part.length;
  }
  const name = text.slice(0, end).trim();
  const rest = text.slice(end).replace(/^\s*(?:[:：—–→-]|->|=>)+\s*/, '');
  return name ? { name: name.replace(/\s*[:：]$/, ''), rest } : undefined;
}

function readSteps(node: ListItem): Statement[] {
  const steps: Statement[] = [];
  for (const child of node.children) {
    if (child.type === 'paragraph') {
      const text = textOf(readInlineLines(child));
      if (text) {
        steps.push({
          text,
          line: child.position?.start.line ?? 1,
          foundBy: typeof node.checked === 'boolean' ? 'checkbox' : 'bullet',
        });
      }
    } else if (child.type === 'list') {
      child.children.forEach(nested => steps.push(...readSteps(nested)));
    }
  }
  return steps;
}

function tableContingencies(table: Table): Contingency[] {
  const read = readTable(table);
  const named = columnOf(read, 'mitigation', 'activity', 'description');
  const column = named > 0 ? named : 1;
  return read.rows.flatMap(row => {
    const text = cellText(row, 0);
    const node = row.cells[column]?.node;
    if (!text || !node || !cellText(row, column)) {
      return [];
    }
    const steps = readInlineLines(node).map(line => ({
      text: line.text,
      line: row.line,
      foundBy: 'table' as const,
    }));
    return [{ text, steps, line: row.line, foundBy: 'table' as const }];
  });
}

function textOf(lines: readonly InlineLine[]): string {
  return lines.map(({ text }) => text).join(' ');
}
