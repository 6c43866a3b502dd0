import { RootContent } from 'mdast';
import { RoadmapSection } from '@waymark/plugin-waymark-common';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';

/**
 * What was not understood, kept as it is: neighbouring blocks below the same heading or label together. To be read after
 * everything else.
 */
export function readSections({
  blocks,
  claims,
  phases,
  source,
}: DocumentReading): RoadmapSection[] {
  const groups: ContextualBlock[][] = [];
  let last: ContextualBlock | undefined;
  blocks.forEach((block, at) => {
    const next = blocks[at + 1];
    const isTaken =
      claims.has(block) ||
      (next && claims.has(next) && isIntroducedBy(next, block));
    if (isTaken || !isContent(block.block)) {
      return;
    }
    if (last && isSamePlace(last, block)) {
      groups.at(-1)!.push(block);
    } else {
      groups.push([block]);
    }
    last = block;
  });
  return groups.map(group => {
    const [first] = group;
    const final = group.at(-1)!;
    const title = first.introduction?.title ?? first.headings.at(-1)?.title;
    const phase = phases.idOf(first.phase);
    return {
      ...(title && { title }),
      line: first.line,
      endLine: final.block.position?.end.line ?? final.line,
      text: source.slice(
        first.block.position?.start.offset,
        final.block.position?.end.offset,
      ),
      ...(phase && { phase }),
    };
  });
}

function isContent({ type }: RootContent): boolean {
  return (
    type !== 'thematicBreak' &&
    type !== 'html' &&
    type !== 'definition' &&
    type !== 'yaml' &&
    (type as string) !== 'toml'
  );
}

// "**Contacts:**" above a table that was understood says no more than the table does.
function isIntroducedBy(
  { phase, introduction }: ContextualBlock,
  before: ContextualBlock,
): boolean {
  const { block, line } = before;
  return (
    before.phase === phase &&
    block.type === 'paragraph' &&
    introduction?.line === line &&
    block.position?.end.line === line
  );
}

// What was understood in between sets two parts apart.
function isSamePlace(before: ContextualBlock, after: ContextualBlock): boolean {
  return (
    after.index === before.index + 1 &&
    after.phase === before.phase &&
    after.headings.at(-1)?.line === before.headings.at(-1)?.line &&
    after.introduction?.line === before.introduction?.line
  );
}
