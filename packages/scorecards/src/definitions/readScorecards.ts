import {
  CompiledCheck,
  CompiledScorecard,
} from '@waymark/plugin-waymark-common';
import { describeIssues, quote } from './describeIssues';
import { parseYamlDocuments, YamlDocument } from './parseYamlDocuments';
import { readCheck, readFilter } from './readCheck';
import { ScorecardFinding, scorecardFinding } from './ScorecardFinding';
import { scorecardSchema, WrittenScorecard } from './scorecardSchema';

const LONGEST = 512 * 1024;
const MOST_FINDINGS = 100;

/**
 * What a file of definitions holds.
 *
 * @public
 */
export interface ReadScorecards {
  /** In the order of the file. */
  scorecards: CompiledScorecard[];
  /** In the order of lines; at most 100. */
  findings: ScorecardFinding[];
}

/**
 * Reads the scorecards of a YAML file, one a document (design, section 5), and compiles their expressions. Never throws: what
 * is wrong is told by findings.
 *
 * A check that is wrong still counts, as unknown. A scorecard of which the name, the levels, the filter or the id of a check
 * is wrong is left out: nobody could tell what its gates ask for.
 *
 * @param names - names that are taken by other files; those of this one are added
 * @public
 */
export function readScorecards(
  text: string,
  names: Set<string> = new Set(),
): ReadScorecards {
  if (text.length > LONGEST) {
    return unreadable(
      1,
      `The file has more than ${LONGEST} characters, and is not read.`,
      'Divide it into several files.',
    );
  }
  const parsed = parseYamlDocuments(text.replace(/^\uFEFF/, ''));
  if ('problem' in parsed) {
    const { message, line } = parsed.problem;
    return unreadable(
      line,
      `The file is no YAML that can be read: ${message}.`,
      'Correct the YAML.',
    );
  }
  const scorecards: CompiledScorecard[] = [];
  const findings: ScorecardFinding[] = [];
  for (const document of parsed.documents) {
    const read = readDocument(document, names);
    scorecards.push(...read.scorecards);
    findings.push(...read.findings);
  }
  if (!parsed.documents.length) {
    findings.push(
      scorecardFinding(
        'scorecard-missing',
        1,
        'The file holds no scorecard.',
        'Write one that begins with apiVersion: waymark/v1 and kind: Scorecard.',
      ),
    );
  }
  findings.sort((a, b) => a.line - b.line);
  return { scorecards, findings: findings.slice(0, MOST_FINDINGS) };
}

function readDocument(
  document: YamlDocument,
  names: Set<string>,
): ReadScorecards {
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
    return { scorecards: [], findings };
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
    return { scorecards: [], findings };
  }
  names.add(metadata.name);
  const filter = readFilter(document, ['spec', 'appliesTo'], spec.appliesTo);
  const read = readChecks(document, parsed.data);
  findings.push(...filter.findings, ...read.findings);
  const isUsable =
    !document.duplicateKeys.length && !filter.findings.length && read.isUsable;
  const scorecard: CompiledScorecard = {
    definition: {
      name: metadata.name,
      title: metadata.title ?? metadata.name,
      ...(metadata.description && { description: metadata.description }),
      levels: spec.levels,
      checks: read.checks.map(({ definition }) => definition),
    },
    appliesTo: filter.appliesTo ?? (() => true),
    checks: read.checks,
  };
  findings.push(...adviceOnLevels(document, scorecard));
  return { scorecards: isUsable ? [scorecard] : [], findings };
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

function unreadable(
  line: number,
  message: string,
  remedy: string,
): ReadScorecards {
  return {
    scorecards: [],
    findings: [scorecardFinding('scorecard-unreadable', line, message, remedy)],
  };
}
