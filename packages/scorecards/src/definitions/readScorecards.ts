import { CompiledScorecard } from '@waymark/plugin-waymark-common';
import { parseYamlDocuments } from './parseYamlDocuments';
import { LONGEST, readDocument, ScorecardDocument } from './readDocument';
import {
  firstFindings,
  ScorecardFinding,
  scorecardFinding,
} from './ScorecardFinding';

/**
 * What a file of definitions holds.
 *
 * @public
 */
export interface ReadScorecards {
  /** In the order of the file. */
  scorecards: CompiledScorecard[];
  /** In the order of the file, without those that are empty; none where the file as a whole cannot be read. */
  documents: ScorecardDocument[];
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
  const documents = parsed.documents.map(it => readDocument(it, names));
  const findings = documents.flatMap(it => it.findings);
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
  return {
    scorecards: documents.flatMap(it => it.scorecard ?? []),
    documents,
    findings: firstFindings(findings),
  };
}

function unreadable(
  line: number,
  message: string,
  remedy: string,
): ReadScorecards {
  return {
    scorecards: [],
    documents: [],
    findings: [scorecardFinding('scorecard-unreadable', line, message, remedy)],
  };
}
