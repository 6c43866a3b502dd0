import { RootContent } from 'mdast';
import { Finding } from '@waymark/plugin-waymark-common';
import { Section } from '../outline/Section';
import { findPhases } from '../phases/findPhases';
import { PhaseName } from '../phases/PhaseName';
import { PhaseSection } from '../phases/PhaseSection';
import { TablePhase } from '../phases/readTablePhases';
import { ExplicitDocument, ExplicitPhase } from './ExplicitForm';
import { MatchedPhases, matchPhaseRows, matchPhases } from './matchPhases';

/** The phases that have headings, also where only a form makes them phases. */
export function findExplicitPhases(
  sections: readonly Section[],
  blocks: readonly RootContent[],
  explicit: Pick<ExplicitDocument, 'phases'>,
): { phaseSections: PhaseSection[]; matched: MatchedPhases } {
  const found = findPhases(sections, blocks);
  const matched = matchPhases(
    sections,
    new Set(found.map(({ section }) => section)),
    explicit,
  );
  return {
    phaseSections: matched.forced.size
      ? findPhases(sections, blocks, matched.forced)
      : found,
    matched,
  };
}

/** What a form says of the phases of a document. */
export interface NamedByForm {
  /** The ids that it gives. */
  ids: ReadonlyMap<PhaseName, string>;
  /** Its entries that mean a phase of the document, by their ids. */
  entries: ReadonlyMap<string, ExplicitPhase>;
  findings: Finding[];
}

/** Brings the entries of a form together with the phases that have headings or stand in tables. */
export function nameByForm(
  phaseSections: readonly PhaseSection[],
  tablePhases: readonly TablePhase[],
  matched: MatchedPhases,
): NamedByForm {
  const named: [PhaseName, ExplicitPhase][] = [];
  for (const phase of phaseSections) {
    const entry = matched.entries.get(phase.section);
    if (entry) {
      named.push([phase, entry]);
    }
  }
  const rows = matchPhaseRows(
    tablePhases.map(({ row }) => row),
    matched.unmatched,
  );
  for (const [row, entry] of rows.entries) {
    named.push([row.phase, entry]);
  }
  return {
    ids: new Map(named.map(([phase, { id }]) => [phase, id])),
    entries: new Map(named.map(([, entry]) => [entry.id, entry])),
    findings: [...matched.findings, ...rows.findings],
  };
}
