import {
  CompiledCheck,
  CompiledScorecard,
} from '@waymark/plugin-waymark-common';
import { stringify } from 'safe-stable-stringify';
import { describeIssues, quote } from './describeIssues';
import { YamlDocument } from './parseYamlDocuments';
import { readCheck, readFilter } from './readCheck';
import {
  firstFindings,
  ScorecardFinding,
  scorecardFinding,
} from './ScorecardFinding';
import {
  id as idSchema,
  scorecardSchema,
  WrittenScorecard,
} from './scorecardSchema';

/** Of a definition, in characters. */
export const LONGEST = 512 * 1024;

/**
 * One document of a file of definitions.
 *
 * @public
 */
export interface ScorecardDocument {
  /** Of the scorecard, where it can be told. */
  name?: string;
  /** On which the name stands. */
  line: number;
  /** Absent where the document cannot be used. */
  scorecard?: CompiledScorecard;
  /**
   * What is written of the scorecard, as JSON, with sorted keys: comments and formatting change nothing. It is read as the
   * same scorecard. Absent where the document cannot be used.
   */
  definition?: string;
  /** On this document, at most 100. */
  findings: ScorecardFinding[];
}

/**
 * Reads one document of a file.
 *
 * @param names - names that are taken; that of this one is added
 */
export function readDocument(
  document: YamlDocument,
  names: Set<string>,
): ScorecardDocument {
  const { scorecard, definition, findings } = compile(document, names);
  const { metadata } = Object(document.value);
  const name = idSchema.safeParse(Object(metadata).name).data;
  return {
    ...(name !== undefined && { name }),
    line: document.lineOf(['metadata', 'name']),
    ...(scorecard && { scorecard, definition }),
    findings: firstFindings(findings),
  };
}

function compile(
  document: YamlDocument,
  names: Set<string>,
): Pick<ScorecardDocument, 'scorecard' | 'definition' | 'findings'> {
  const findings = document.duplicateKeys.map(({ key, line }) =>
    scorecardFinding(
      'scorecard-duplicate-key',
      line,
      `The key ${quote(key)} stands twice in one place.`,
      'Remove one of them.',
    ),
  );
  const parsed = scorecardSchema.safeParse(document.value);
  if (!parsed.success) {
    findings.push(...describeIssues(parsed.error.issues, document, []));
    return { findings };
  }
  const { metadata, spec } = parsed.data;
  if (names.has(metadata.name)) {
    findings.push(
      scorecardFinding(
        'scorecard-duplicate-name',
        document.lineOf(['metadata', 'name']),
        `There is another scorecard of the name ${quote(metadata.name)}.`,
        'Give each its own name.',
      ),
    );
    return { findings };
  }
  names.add(metadata.name);
  const filter = readFilter(document, ['spec', 'appliesTo'], spec.appliesTo);
  const read = readChecks(document, parsed.data);
  findings.push(...filter.findings, ...read.findings);
  const definition = stringify(document.value)!;
  const isTooLong = definition.length > LONGEST;
  if (isTooLong) {
    findings.push(
      scorecardFinding(
        'scorecard-invalid',
        document.lineOf([]),
        `The scorecard ${quote(metadata.name)}, with all that its aliases stand for, has more than ${LONGEST} characters.`,
        'Divide it into several scorecards.',
      ),
    );
  }
  const isUsable =
    !document.duplicateKeys.length &&
    !filter.findings.length &&
    !isTooLong &&
    read.isUsable;
  const scorecard: CompiledScorecard = {
    definition: {
      name: metadata.name,
      title: metadata.title ?? metadata.name,
      ...(metadata.description && { description: metadata.description }),
      levels: spec.levels,
      checks: read.checks.map(({ definition: check }) => check),
    },
    appliesTo: filter.appliesTo ?? (() => true),
    checks: read.checks,
  };
  findings.push(...adviceOnLevels(document, scorecard));
  return { ...(isUsable && { scorecard, definition }), findings };
}

function readChecks(
  document: YamlDocument,
  { spec }: WrittenScorecard,
): {
  checks: CompiledCheck[];
  isUsable: boolean;
  findings: ScorecardFinding[];
} {
  const checks = new Map<string, CompiledCheck>();
  const findings: ScorecardFinding[] = [];
  let isUsable = true;
  spec.checks.forEach((written, at) => {
    const { check, findings: wrong } = readCheck(
      document,
      at,
      written,
      spec.levels,
    );
    findings.push(...wrong);
    const id = check?.definition.id;
    if (!check || checks.has(id!)) {
      isUsable = false;
    }
    if (check && checks.has(id!)) {
      findings.push(
        scorecardFinding(
          'check-duplicate-id',
          document.lineOf(['spec', 'checks', at, 'id']),
          `There is another check of the id ${quote(id)}.`,
          'Give each check its own id.',
        ),
      );
    } else if (check) {
      checks.set(id!, check);
    }
  });
  return { checks: [...checks.values()], isUsable, findings };
}

function adviceOnLevels(
  document: YamlDocument,
  { definition }: CompiledScorecard,
): ScorecardFinding[] {
  return definition.levels
    .map((level, at) => ({ level, at }))
    .filter(
      ({ level }) =>
        !definition.checks.some(it => it.required && it.level === level),
    )
    .map(({ level, at }) =>
      scorecardFinding(
        'level-without-required-check',
        document.lineOf(['spec', 'levels', at]),
        `The level ${quote(level)} requires nothing that the one below does not.`,
        'Add a required check of this level, or remove the level.',
      ),
    );
}
