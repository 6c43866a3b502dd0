import { Paragraph, PhrasingContent, Text } from 'mdast';

type Point = NonNullable<Paragraph['position']>['start'];

/**
 * Splits a paragraph into one for each of its lines, as its author broke it. What is bold or a link over several lines stays
 * on one.
 *
 * @param source - the text that the paragraph was parsed from
 */
export function splitLines(paragraph: Paragraph, source: string): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === 'break') {
      lines.push([]);
    } else if (child.type === 'text') {
      splitText(child, source).forEach((text, index) => {
        if (index > 0) {
          lines.push([]);
        }
        lines.at(-1)!.push(text);
      });
    } else {
      lines.at(-1)!.push(child);
    }
  }
  return lines
    .filter(children => children.some(isContent))
    .map(children => asParagraph(children, paragraph));
}

/** Joins lines of a paragraph to one again. */
export function joinLines(lines: readonly Paragraph[]): Paragraph {
  const [first] = lines;
  const last = lines.at(-1)!;
  return {
    type: 'paragraph',
    children: lines.flatMap(({ children }, index) =>
      index ? [{ type: 'break' as const }, ...children] : children,
    ),
    ...(first.position &&
      last.position && {
        position: { start: first.position.start, end: last.position.end },
      }),
  };
}

function splitText(text: Text, source: string): Text[] {
  const values = text.value.split('\n');
  const { position } = text;
  if (values.length === 1 || !position) {
    return [text];
  }
  let start: Point = position.start;
  return values.map((value, index) => {
    const isLast = index === values.length - 1;
    const next = isLast ? undefined : nextLine(start, source);
    const own: Text = {
      type: 'text',
      value,
      position: { start, end: next?.end ?? position.end },
    };
    start = next?.start ?? position.end;
    return own;
  });
}

function nextLine(
  { line, offset = 0, column }: Point,
  source: string,
): { end: Point; start: Point } {
  const found = source.indexOf('\n', offset);
  const at = found < 0 ? source.length : found;
  return {
    end: { line, column: column + at - offset, offset: at },
    start: { line: line + 1, column: 1, offset: at + 1 },
  };
}

function isContent(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}

function asParagraph(
  children: PhrasingContent[],
  { position }: Paragraph,
): Paragraph {
  const start = children[0].position?.start ?? position?.start;
  const end = children.at(-1)!.position?.end ?? position?.end;
  return {
    type: 'paragraph',
    children,
    ...(start && end && { position: { start, end } }),
  };
}
