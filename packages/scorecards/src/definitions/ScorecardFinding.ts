import { Finding } from '@waymark/plugin-waymark-common';

/**
 * Something wrong or doubtful about a definition, with its place and what to do. A warning leaves the definition usable as it
 * is meant.
 *
 * @public
 */
export interface ScorecardFinding extends Finding {
  level: 'error' | 'warning';
  line: number;
  remedy: string;
}

/**
 * Everything that is told about definitions, in words for people, with its level.
 *
 * @public
 */
export const SCORECARD_LINT_KINDS: Readonly<
  Record<string, { level: ScorecardFinding['level']; description: string }>
> = {
  'scorecard-unreadable': {
    level: 'error',
    description: 'The file is no YAML that can be read.',
  },
  'scorecard-missing': {
    level: 'error',
    description: 'The file holds no scorecard.',
  },
  'scorecard-invalid': {
    level: 'error',
    description: 'A value is missing, of the wrong type or not allowed.',
  },
  'scorecard-unknown-key': {
    level: 'error',
    description: 'A key has no meaning.',
  },
  'scorecard-duplicate-key': {
    level: 'error',
    description: 'A key stands twice in one place.',
  },
  'scorecard-duplicate-name': {
    level: 'error',
    description: 'Two scorecards have the same name.',
  },
  'check-duplicate-id': {
    level: 'error',
    description: 'Two checks of a scorecard have the same id.',
  },
  'check-unknown-level': {
    level: 'error',
    description: 'A check names a level that the scorecard does not have.',
  },
  'expression-invalid': {
    level: 'error',
    description: 'An expression is no CEL, or its types do not fit.',
  },
  'expression-refused': {
    level: 'error',
    description: 'An expression uses what is not allowed here.',
  },
  'filter-invalid': {
    level: 'error',
    description: 'What says which entities are meant is no filter predicate.',
  },
  'level-without-required-check': {
    level: 'warning',
    description: 'A level asks for nothing that the one below does not.',
  },
  'check-unknown-fact': {
    level: 'warning',
    description: 'A check reads a fact that nothing declares.',
  },
  'check-without-remediation': {
    level: 'warning',
    description: 'A required check does not say what to do where it fails.',
  },
};

const MOST_FINDINGS = 100;

/** The first findings, in the order of lines. */
export function firstFindings(
  findings: readonly ScorecardFinding[],
): ScorecardFinding[] {
  return [...findings].sort((a, b) => a.line - b.line).slice(0, MOST_FINDINGS);
}

/** A finding of one of {@link SCORECARD_LINT_KINDS}. */
export function scorecardFinding(
  kind: string,
  line: number,
  message: string,
  remedy: string,
): ScorecardFinding {
  const { level } = SCORECARD_LINT_KINDS[kind];
  return { kind, level, line, message, remedy };
}
