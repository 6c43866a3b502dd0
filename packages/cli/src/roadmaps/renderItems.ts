import { Criterion, WorkItem } from '@waymark/plugin-waymark-common';
import { TerminalStyle } from '../terminal/terminalStyle';
import { wrapText } from '../terminal/wrapText';
import { stateMark } from './stateMark';

/**
 * The items of a phase, then its criteria by their kind, a line each with a mark for its state; what is nested stands below
 * what it is part of.
 *
 * @param indent - number of columns before the outermost items
 */
export function renderItems(
  { items, criteria }: { items: WorkItem[]; criteria: Criterion[] },
  indent: number,
  style: TerminalStyle,
): string[] {
  const kinds = [...new Set(criteria.map(({ kind }) => kind))];
  return [
    ...items.flatMap(item => renderItem(item, indent, style)),
    ...kinds.flatMap(kind => [
      `${' '.repeat(indent)}${style.colors.dim(`${kind} criteria`)}`,
      ...criteria
        .filter(criterion => criterion.kind === kind)
        .flatMap(criterion => renderItem(criterion, indent + 2, style)),
    ]),
  ];
}

function renderItem(
  item: WorkItem,
  indent: number,
  style: TerminalStyle,
): string[] {
  const mark = stateMark(item.state, style);
  const text = [item.number, item.text, item.optional ? '(optional)' : '']
    .filter(Boolean)
    .join(' ');
  // Deep nesting must leave room for words.
  const column = Math.min(indent, Math.floor(style.width / 2));
  const [first = '', ...rest] = wrapText(text, style.width - column - 2);
  return [
    `${' '.repeat(column)}${mark.color(mark.symbol)} ${first}`.trimEnd(),
    ...rest.map(line => `${' '.repeat(column + 2)}${line}`),
    ...(item.children ?? []).flatMap(child =>
      renderItem(child, indent + 2, style),
    ),
  ];
}
