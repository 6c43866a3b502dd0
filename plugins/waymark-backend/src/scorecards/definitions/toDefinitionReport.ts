import {
  CompiledCheck,
  ScorecardDefinitionReport,
} from '@waymark/plugin-waymark-common';
import { DeclaredFacts } from '@waymark/scorecards';
import { LibraryScorecard } from './ScorecardLibrary';

type CheckReport = ScorecardDefinitionReport['checks'][number];

/** A scorecard as `GET /scorecards` gives it. */
export function toDefinitionReport(
  { scorecard, version, changedAt, location, error }: LibraryScorecard,
  facts?: DeclaredFacts,
): ScorecardDefinitionReport {
  const { name, title, description, levels } = scorecard.definition;
  return {
    name,
    title,
    ...(description !== undefined && { description }),
    version,
    changedAt: new Date(changedAt).toISOString(),
    location,
    ...(error && { error }),
    levels: [...levels],
    checks: scorecard.checks.map(it => toCheckReport(it, facts)),
  };
}

function toCheckReport(
  { definition, pass, detail }: CompiledCheck,
  facts?: DeclaredFacts,
): CheckReport {
  const reads = [pass, detail]
    .flatMap(expression => expression?.reads ?? [])
    .map(({ names }) => names.find(it => facts?.has(it)) ?? names[0]);
  return {
    id: definition.id,
    title: definition.title,
    description: definition.description,
    category: definition.category,
    level: definition.level,
    required: definition.required,
    importance: definition.importance,
    expression: definition.pass,
    remediation: definition.remediation,
    facts: [...new Set(reads)],
  };
}
