import { Paragraph, RootContent } from 'mdast';
import { Label } from '../labels/Label';
import { readLabel } from '../labels/readLabel';
import { readLabelLines } from '../labels/readLabelLines';
import { readCalendarTime } from '../timeframe/readCalendarTime';

/** What a document says about itself. */
export interface DocumentLabels {
  owner?: string;
  /** As written; of several, the latest. */
  lastUpdated?: string;
  /** Status lines outside the phases. */
  statusLines: Label[];
}

/**
 * Reads the labels at a document's start and end: paragraphs, quotes and lists of labels that stand in no phase.
 *
 * @param outside - the blocks that stand in no phase
 * @param headerEnd - number of those that stand above the first section
 */
export function readDocumentLabels(
  outside: readonly RootContent[],
  headerEnd: number,
): DocumentLabels {
  const statusLines: Label[] = [];
  const owners: Label[] = [];
  const updates: Label[] = [];
  outside.forEach((block, index) => {
    const labels = paragraphsOf(block)
      .flatMap(readLabelLines)
      .map(readLabel)
      .filter(label => label !== undefined);
    const isAboutDocument =
      index < headerEnd || labels.some(({ name }) => isDocumentName(name));
    for (const label of labels) {
      if (label.name === 'status') {
        statusLines.push(label);
      } else if (label.name === 'lastUpdated' && label.value) {
        updates.push(label);
      } else if (
        label.value &&
        (label.name === 'maintainer' ||
          (label.name === 'owner' && isAboutDocument))
      ) {
        owners.push(label);
      }
    }
  });
  return {
    owner: owners[0]?.value,
    lastUpdated: latestUpdate(updates),
    statusLines,
  };
}

function paragraphsOf(block: RootContent): Paragraph[] {
  if (block.type === 'paragraph') {
    return [block];
  }
  if (block.type === 'blockquote') {
    return block.children.filter(child => child.type === 'paragraph');
  }
  if (block.type === 'list') {
    return block.children.flatMap(item =>
      item.children.slice(0, 1).filter(child => child.type === 'paragraph'),
    );
  }
  return [];
}

function isDocumentName(name: Label['name']): boolean {
  return (
    name === 'lastUpdated' || name === 'maintainer' || name === 'documentOnly'
  );
}

// A document with a date at both ends is kept up at one of them only.
function latestUpdate(updates: readonly Label[]): string | undefined {
  let latest: { value: string; day: string } | undefined;
  for (const { value } of updates) {
    const day = readCalendarTime(value)?.end ?? '';
    if (!latest || day >= latest.day) {
      latest = { value, day };
    }
  }
  return latest?.value;
}
