import { Roadmap, Target } from '@waymark/plugin-waymark-common';
import { isPlaceholder } from '../labels/isPlaceholder';
import { Label } from '../labels/Label';
import { readBlockLabels } from '../labels/readBlockLabels';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { isUndecided } from '../tables/readTable';
import { readCalendarTime } from '../timeframe/readCalendarTime';
import { LabelName } from '../vocabulary/Language';
import { dayOf } from './dayOf';
import { Anchor, readAnchor } from './readAnchor';
import { readCurrentVersion } from './readCurrentVersion';
import { readReviewCycle } from './readReviewCycle';
import { readTarget } from './readTarget';

/** What a document says about itself. */
export interface DocumentFields extends Pick<
  Roadmap,
  | 'owner'
  | 'lastUpdated'
  | 'updatedOn'
  | 'reviewCycle'
  | 'reviewEvery'
  | 'currentVersion'
  | 'anchors'
  | 'targets'
  | 'origins'
> {
  /** Status lines outside the phases. */
  statusLines: Label[];
  /** Blocks outside the phases that hold status lines, and beside them only what was understood. */
  statusBlocks: StatusBlock[];
}

/** A block with status lines. */
export interface StatusBlock {
  context: ContextualBlock;
  statusLines: Label[];
}

/** A label, and whether it stands where a document speaks of itself. */
interface DocumentLabel {
  label: Label;
  isAboutDocument: boolean;
}

const DOCUMENT_NAMES: ReadonlySet<LabelName> = new Set<LabelName>([
  'lastUpdated',
  'maintainer',
  'documentOnly',
  'reviewCycle',
]);

/**
 * Reads the labels at a document's start and end: front matter, and paragraphs, quotes and lists of labels that stand in no
 * phase. Blocks of nothing else are claimed.
 *
 * @param headerEnd - index of the block with which the first section begins
 * @param frontMatter - the values of the front matter; a status there is read for the version alone
 */
export function readDocument(
  { blocks, claims }: Pick<DocumentReading, 'blocks' | 'claims'>,
  headerEnd: number,
  frontMatter: readonly Label[],
): DocumentFields {
  const statusLines: Label[] = [];
  const statusBlocks: StatusBlock[] = [];
  const labels: DocumentLabel[] = [];
  for (const context of blocks) {
    if (context.phase) {
      continue;
    }
    const own = labelsOf(context, headerEnd);
    for (const documentLabel of own.labels) {
      labels.push(documentLabel);
      if (documentLabel.label.name === 'status') {
        statusLines.push(documentLabel.label);
      }
    }
    const unused = own.labels.filter(each => !isUsed(each));
    if (own.hasMore || !own.labels.length) {
      continue;
    }
    if (!unused.length) {
      claims.take(context);
    } else if (unused.every(({ label }) => label.name === 'status')) {
      const lines = unused.map(({ label }) => label);
      statusBlocks.push({ context, statusLines: lines });
    }
  }
  for (const label of frontMatter) {
    labels.push({ label, isAboutDocument: true });
  }
  return { ...readFields(labels), statusLines, statusBlocks };
}

function labelsOf(
  { block, index }: ContextualBlock,
  headerEnd: number,
): { labels: DocumentLabel[]; hasMore: boolean } {
  const { labels, hasMore } = readBlockLabels(block);
  const isAboutDocument =
    index < headerEnd ||
    labels.some(({ name }) => name && DOCUMENT_NAMES.has(name));
  return {
    labels: labels.map(label => ({ label, isAboutDocument })),
    hasMore:
      hasMore || labels.some(({ value, wholeValue }) => value !== wholeValue),
  };
}

function isUsed(documentLabel: DocumentLabel): boolean {
  const { label } = documentLabel;
  return (
    isOwner(documentLabel) ||
    (label.value !== '' &&
      (label.name === 'lastUpdated' || label.name === 'reviewCycle')) ||
    versionOf(documentLabel) !== undefined ||
    targetOf(documentLabel) !== undefined ||
    anchorOf(documentLabel) !== undefined
  );
}

function readFields(
  labels: readonly DocumentLabel[],
): Omit<DocumentFields, 'statusLines' | 'statusBlocks'> {
  const owners = labels.filter(isOwner).map(({ label }) => label);
  const owner = owners.find(({ name }) => name === 'owner') ?? owners[0];
  const updated = latestUpdate(labels.map(({ label }) => label));
  const updatedOn = updated && dayOf(updated.value);
  const review = labels.find(
    ({ label }) => label.name === 'reviewCycle' && !isUndecided(label.value),
  )?.label;
  const reviewEvery = review && readReviewCycle(review.value);
  const versioned = labels.find(label => versionOf(label) !== undefined);
  const currentVersion = versioned && versionOf(versioned);
  return {
    ...(owner && { owner: owner.value }),
    ...(updated && { lastUpdated: updated.value }),
    ...(updatedOn && { updatedOn }),
    ...(review && { reviewCycle: review.value }),
    ...(reviewEvery && { reviewEvery }),
    ...(currentVersion && { currentVersion }),
    anchors: anchorsOf(labels),
    targets: labels.map(targetOf).filter(target => target !== undefined),
    origins: {
      ...originOf('owner', owner),
      ...originOf('lastUpdated', updated),
      ...originOf('reviewCycle', review),
      ...originOf('currentVersion', versioned?.label),
    },
  };
}

// Of a team or a feature, "Owner" tells nothing of the document.
function isOwner({ label, isAboutDocument }: DocumentLabel): boolean {
  return (
    !isUnset(label.value) &&
    (label.name === 'maintainer' || (label.name === 'owner' && isAboutDocument))
  );
}

function versionOf({
  label,
  isAboutDocument,
}: DocumentLabel): string | undefined {
  return readCurrentVersion(label, isAboutDocument);
}

function targetOf({
  label,
  isAboutDocument,
}: DocumentLabel): Target | undefined {
  return readTarget(label, isAboutDocument);
}

function anchorOf({
  label,
  isAboutDocument,
}: DocumentLabel): Anchor | undefined {
  return label.name || isAboutDocument ? readAnchor(label) : undefined;
}

// The first that tells a day counts.
function anchorsOf(labels: readonly DocumentLabel[]): Record<string, string> {
  const anchors: Record<string, string> = {};
  for (const label of labels) {
    const anchor = anchorOf(label);
    if (anchor) {
      anchors[anchor.name] ??= anchor.day;
    }
  }
  return anchors;
}

// A document with a date at both ends is kept up at one of them only.
function latestUpdate(labels: readonly Label[]): Label | undefined {
  let latest: { label: Label; day: string } | undefined;
  for (const label of labels) {
    if (isUpdate(label)) {
      const day = lastDayOf(label.value);
      latest = !latest || day >= latest.day ? { label, day } : latest;
    }
  }
  return latest?.label;
}

function isUpdate({ name, value }: Label): boolean {
  return name === 'lastUpdated' && !isUnset(value);
}

function isUnset(value: string): boolean {
  return isUndecided(value) || isPlaceholder(value);
}

function lastDayOf(text: string): string {
  return readCalendarTime(text)?.end ?? '';
}

function originOf(
  field: keyof Roadmap['origins'],
  label: Label | undefined,
): Roadmap['origins'] {
  return label ? { [field]: { line: label.line, foundBy: 'label' } } : {};
}
