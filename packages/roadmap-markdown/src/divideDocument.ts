import { RootContent } from 'mdast';
import { Finding, WorkItem } from '@waymark/plugin-waymark-common';
import { ExplicitDocument } from './explicit/ExplicitForm';
import {
  findExplicitPhases,
  nameByForm,
  NamedByForm,
} from './explicit/findExplicitPhases';
import { passOverIgnored } from './explicit/passOverIgnored';
import { readExplicit } from './explicit/readExplicit';
import { Claims } from './outline/Claims';
import { contextualise } from './outline/contextualise';
import { DocumentReading } from './outline/DocumentReading';
import { outlineSections } from './outline/outlineSections';
import { Section } from './outline/Section';
import { IdentifiedTablePhase } from './phases/buildTablePhases';
import { namePhases } from './phases/namePhases';
import { PhaseSection } from './phases/PhaseSection';
import { readTablePhases } from './phases/readTablePhases';
import { unfoldPhaseLines } from './phases/unfoldPhaseLines';
import { readLegend } from './status/legend';
import { parseMarkdown } from './syntax/parseMarkdown';
import { ParseRoadmapOptions } from './ParseRoadmapOptions';

/** A document that is divided into phases and blocks, ready to be read subject by subject. */
export interface DividedDocument {
  reading: DocumentReading;
  /** All top-level blocks, headings included, without those that the explicit form ignores. */
  blocks: readonly RootContent[];
  ignored: readonly RootContent[];
  sections: readonly Section[];
  /** The phases that are headings or lines. */
  phaseSections: readonly PhaseSection[];
  /** The phases that are rows of tables. */
  tablePhases: readonly IdentifiedTablePhase[];
  /** Work items that rows of tables give to phases that are headings. */
  tableItems: ReadonlyMap<PhaseSection, WorkItem[]>;
  /** The line of each phase that has a heading, but stands among others in a table. */
  linesInTables: ReadonlyMap<PhaseSection, number>;
  /** Work items in rows of tables that belong to no phase. */
  itemsOutside: readonly WorkItem[];
  explicit: ExplicitDocument;
  /** What the explicit form says of phases. */
  entries: NamedByForm['entries'];
  findings: readonly Finding[];
}

/**
 * Divides a document by its headings, lines and tables, and by what the explicit form says of it.
 *
 * @returns `undefined` where the document has no content
 */
export function divideDocument(
  source: string,
  options: ParseRoadmapOptions,
): DividedDocument | undefined {
  const parsed = parseMarkdown(source);
  if (!parsed.some(isContent)) {
    return undefined;
  }
  const explicit = readExplicit(parsed, options.explicit);
  const plan = passOverIgnored(parsed, explicit);
  const { blocks, phaseLines } = unfoldPhaseLines(plan.blocks, source);
  const sections = outlineSections(blocks, phaseLines);
  const { phaseSections, matched } = findExplicitPhases(
    sections,
    blocks,
    explicit,
  );
  const { statuses, understood } = readLegend(blocks);
  const legend = new Map([...statuses, ...Object.entries(explicit.legend)]);
  const contextual = contextualise({ blocks, sections, phases: phaseSections });
  const claims = new Claims();
  for (const context of contextual) {
    if (understood.has(context.block)) {
      claims.take(context);
    }
  }
  const inTables = readTablePhases({
    blocks: contextual,
    phaseSections,
    legend,
    claims,
  });
  const form = nameByForm(phaseSections, inTables.phases, matched);
  const { index, tablePhases } = namePhases(
    phaseSections,
    inTables.phases,
    form.ids,
  );
  return {
    reading: { blocks: contextual, claims, phases: index, legend, source },
    blocks,
    ignored: plan.ignored,
    sections,
    phaseSections,
    tablePhases,
    tableItems: inTables.items,
    linesInTables: inTables.lines,
    itemsOutside: inTables.itemsOutside,
    explicit,
    entries: form.entries,
    findings: [...explicit.findings, ...plan.findings, ...form.findings],
  };
}

function isContent({ type }: RootContent): boolean {
  return (
    type !== 'yaml' &&
    type !== 'html' &&
    type !== 'definition' &&
    (type as string) !== 'toml'
  );
}
