import { Section } from '../outline/Section';
import { leadingStatusLength } from '../status/headingStatus';
import { statusOfBucket } from '../status/bucketStatus';
import { peelLeadingEmoji, peelTrailingEmoji } from '../syntax/emoji';
import { normalisePhrase } from '../vocabulary/phrase';
import { PhaseName } from './PhaseName';

/**
 * Headings that are a status ("Done", "In progress"). Beside phases, and holding none, such a heading is one of them; a
 * document that is divided by nothing else has them for phases.
 */
export function findStatusBuckets(
  sections: readonly Section[],
  named: ReadonlyMap<Section, PhaseName>,
): [Section, PhaseName][] {
  const holders = new Set<Section | undefined>();
  for (const section of named.keys()) {
    for (let each = section.parent; each; each = each.parent) {
      holders.add(each);
    }
  }
  const buckets = sections.filter(
    section =>
      !named.has(section) && !holders.has(section) && statusOf(section.title),
  );
  if (named.size === 0) {
    const statuses = new Set(buckets.map(({ title }) => statusOf(title)));
    const isDivided =
      statuses.size > 1 &&
      buckets.every(({ depth }) => depth === buckets[0].depth);
    return isDivided
      ? buckets.map(section => [section, nameOf(section, 'stage')])
      : [];
  }
  return buckets.flatMap(section => {
    const sibling = [...named].find(
      ([other]) =>
        other.depth === section.depth && other.parent === section.parent,
    );
    return sibling
      ? [[section, nameOf(section, sibling[1].unit)] as [Section, PhaseName]]
      : [];
  });
}

function statusOf(title: string): string | undefined {
  const { rest } = peelTrailingEmoji(peelLeadingEmoji(title).rest);
  const length = leadingStatusLength(rest);
  return statusOfBucket(rest) ?? (length ? rest.slice(0, length) : undefined);
}

function nameOf(section: Section, unit: PhaseName['unit']): PhaseName {
  const { rest } = peelTrailingEmoji(peelLeadingEmoji(section.title).rest);
  return {
    unit,
    ordinal: normalisePhrase(rest),
    name: rest.slice(leadingStatusLength(rest)),
    explicit: false,
  };
}
