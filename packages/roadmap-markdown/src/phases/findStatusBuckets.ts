import { PhaseUnit } from '@waymark/plugin-waymark-common';
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
  const units = unitsBelow(named);
  return buckets.flatMap(section => {
    const unit = units.get(section.parent)?.get(section.depth);
    return unit
      ? [[section, nameOf(section, unit)] as [Section, PhaseName]]
      : [];
  });
}

/** The unit of the first phase of each depth below each section. */
function unitsBelow(
  named: ReadonlyMap<Section, PhaseName>,
): ReadonlyMap<Section | undefined, ReadonlyMap<number, PhaseUnit>> {
  const units = new Map<Section | undefined, Map<number, PhaseUnit>>();
  for (const [{ parent, depth }, { unit }] of named) {
    const byDepth = units.get(parent) ?? new Map<number, PhaseUnit>();
    units.set(parent, byDepth);
    if (!byDepth.has(depth)) {
      byDepth.set(depth, unit);
    }
  }
  return units;
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
    isBucket: true,
  };
}
