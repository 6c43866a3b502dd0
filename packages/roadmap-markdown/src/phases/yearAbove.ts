import { Section, selfAndAncestors } from '../outline/Section';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { PhaseSection } from './PhaseSection';

const YEAR = /(?<![\p{L}\p{N}.#])20\d\d(?!\d|\.\d)/gu;
const YEAR_SIGN = /(?<=\d)[年년]/gu;

/**
 * The year that a phase belongs to as the headings above it tell: one that is a year, such as `2026` or `Roadmap 2026`, or that of
 * a phase around it. The nearest that tells any counts, and none of several.
 */
export function yearAbove({
  section,
  parent,
}: PhaseSection): string | undefined {
  const phases = new Set<Section>();
  for (let phase = parent; phase; phase = phase.parent) {
    phases.add(phase.section);
  }
  for (const above of selfAndAncestors(section)) {
    const isAbove = above !== section && above.depth > 1;
    const years =
      isAbove && (phases.has(above) || isYear(above)) ? yearsOf(above) : [];
    if (years.length) {
      return years.length === 1 ? years[0] : undefined;
    }
  }
  return undefined;
}

function yearsOf({ title }: Section): string[] {
  return [...new Set(title.slice(0, 200).match(YEAR) ?? [])];
}

function isYear({ title }: Section): boolean {
  const others = normalisePhrase(
    title
      .slice(0, 200)
      .replace(YEAR_SIGN, ' ')
      .replace(YEAR, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  );
  return (
    title.length <= 200 &&
    (others === '' || vocabulary.planNouns.includes(others))
  );
}
