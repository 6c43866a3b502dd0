import { Finding, Roadmap } from '@waymark/plugin-waymark-common';
import { ambiguousStrikethrough } from './ambiguousStrikethrough';
import { criteriaOutsidePhases } from './criteriaOutsidePhases';
import { deferralsPastRevisit } from './deferralsPastRevisit';
import { LintFinding, LintRule } from './LintFinding';
import { LINT_KINDS } from './lintKinds';
import { overdueReview } from './overdueReview';
import { phasesWithoutOwner } from './phasesWithoutOwner';
import { phasesWithoutTimeframe } from './phasesWithoutTimeframe';
import { targetsWithoutUnit } from './targetsWithoutUnit';

const RULES: readonly LintRule[] = [
  phasesWithoutOwner,
  phasesWithoutTimeframe,
  overdueReview,
  deferralsPastRevisit,
  ambiguousStrikethrough,
  criteriaOutsidePhases,
  targetsWithoutUnit,
];

/**
 * Everything that makes a roadmap hard to rely on: the parser's warnings, and what is left out, out of date or ambiguous.
 * Of a template only the parser's warnings are told, since there is no plan to judge. That there are no phases is told where
 * nothing else is kept track of.
 *
 * @param today - the day to judge by, `YYYY-MM-DD`
 * @returns in the order of the document's lines
 * @public
 */
export function lintRoadmap(roadmap: Roadmap, today: string): LintFinding[] {
  const isPlan = !roadmap.warnings.some(({ kind }) => kind === 'template');
  const findings: Finding[] = [
    ...roadmap.warnings.filter(
      ({ kind }) => kind !== 'no-phases' || needsPhases(roadmap),
    ),
    ...(isPlan ? RULES.flatMap(rule => rule(roadmap, today)) : []),
  ];
  return findings
    .map(finding => ({
      ...finding,
      line: finding.line ?? 1,
      remedy: finding.remedy ?? 'Correct the document.',
      level: LINT_KINDS[finding.kind]?.level ?? 'warning',
    }))
    .sort((left, right) => left.line - right.line);
}

// A checklist, a backlog or a launch plan is divided by other things than phases.
function needsPhases({ kind, items, criteria, checkpoints }: Roadmap): boolean {
  return (
    kind !== 'checklist' &&
    kind !== 'backlog' &&
    items.length + criteria.length + checkpoints.length === 0
  );
}
