import { Finding } from '@waymark/plugin-waymark-common';
import { Section } from '../outline/Section';
import { PhaseName } from '../phases/PhaseName';
import { readPhaseName } from '../phases/readPhaseName';
import { normalisePhrase } from '../vocabulary/phrase';
import { ExplicitDocument, ExplicitPhase } from './ExplicitForm';
import { formFinding, quoteValue } from './formFinding';
import { globMatcher, MatchableTitle, toMatchable } from './globMatcher';

/** Which headings the entries of an explicit form mean. */
export interface MatchedPhases {
  entries: ReadonlyMap<Section, ExplicitPhase>;
  /** Those of the headings that the text does not make phases. */
  forced: ReadonlyMap<Section, PhaseName>;
  /** Entries that match no heading; a row of a table may be meant. */
  unmatched: ExplicitPhase[];
  findings: Finding[];
}

/**
 * Finds the heading of each entry: the first phase of the document that it matches and no entry before it took, else the
 * first other heading.
 *
 * @param recognised - the sections that the text makes phases
 */
export function matchPhases(
  sections: readonly Section[],
  recognised: ReadonlySet<Section>,
  { phases }: Pick<ExplicitDocument, 'phases'>,
): MatchedPhases {
  const entries = new Map<Section, ExplicitPhase>();
  const forced = new Map<Section, PhaseName>();
  const unmatched: ExplicitPhase[] = [];
  const findings: Finding[] = [];
  const titles: [Section, MatchableTitle][] = phases.length
    ? sections.map(section => [section, toMatchable(section.title)])
    : [];
  for (const entry of phases) {
    const matches = globMatcher(entry.match);
    const hits = titles
      .filter(([, title]) => matches(title))
      .map(([section]) => section);
    const free = hits.filter(section => !entries.has(section));
    const known = free.filter(section => recognised.has(section));
    const section = known[0] ?? free[0];
    const rivals = known.length ? known : free;
    if (!section) {
      unmatched.push(entry);
      continue;
    }
    if (rivals.length > 1) {
      findings.push(ambiguous(entry, rivals));
    }
    entries.set(section, entry);
    if (!recognised.has(section)) {
      forced.set(section, nameOf(section));
    }
  }
  return { entries, forced, unmatched, findings };
}

/** The rows of tables that are phases, of those that entries mean which match no heading. */
export function matchPhaseRows<Row extends { title: string }>(
  rows: readonly Row[],
  unmatched: readonly ExplicitPhase[],
): { entries: ReadonlyMap<Row, ExplicitPhase>; findings: Finding[] } {
  const entries = new Map<Row, ExplicitPhase>();
  const findings: Finding[] = [];
  const titles: [Row, MatchableTitle][] = unmatched.length
    ? rows.map(row => [row, toMatchable(row.title)])
    : [];
  for (const entry of unmatched) {
    const matches = globMatcher(entry.match);
    const hit = titles.find(
      ([row, title]) => !entries.has(row) && matches(title),
    );
    if (hit) {
      entries.set(hit[0], entry);
    } else {
      findings.push(missing(entry));
    }
  }
  return { entries, findings };
}

function nameOf(section: Section): PhaseName {
  return (
    readPhaseName(section.title) ?? {
      unit: 'phase',
      ordinal: normalisePhrase(section.title),
      name: section.title,
      explicit: false,
    }
  );
}

function missing({ id, match, place }: ExplicitPhase): Finding {
  return formFinding(place, {
    kind: 'explicit-match-missing',
    message: `No heading matches ${quoteValue(match)}, which is to be the phase ${quoteValue(id)}.`,
    remedy:
      'Write the heading as it stands in the document; * stands for any characters.',
  });
}

function ambiguous(
  { id, match, place }: ExplicitPhase,
  [first, second]: readonly Section[],
): Finding {
  return formFinding(place, {
    kind: 'explicit-match-ambiguous',
    message: `${quoteValue(match)} matches several headings, on the lines ${first.line} and ${second.line} first; the first of them is the phase ${quoteValue(id)}.`,
    remedy: 'Write more of the heading.',
  });
}
