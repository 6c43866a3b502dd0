import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LintFinding } from '@waymark/roadmap-markdown';
import { repository, version } from '../../package.json';
import { LintedDocument, LintKinds } from './LintedDocument';

/**
 * Findings in the Static Analysis Results Interchange Format, as code hosts and editors show them.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(
  documents: readonly LintedDocument[],
  lintKinds: LintKinds,
): object {
  const kinds = Object.keys(lintKinds);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'waymark',
            version,
            informationUri: repository.url.replace(/\.git$/, ''),
            rules: kinds.map(kind => ({
              id: kind,
              shortDescription: { text: lintKinds[kind].description },
              defaultConfiguration: { level: lintKinds[kind].level },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: documents.flatMap(({ file, findings }) =>
          findings.map(finding => toResult(file, finding, kinds)),
        ),
      },
    ],
  };
}

function toResult(
  file: string,
  { kind, level, line, message, remedy, elsewhere }: LintFinding,
  kinds: readonly string[],
): object {
  return {
    ruleId: kind,
    ...(kinds.includes(kind) && { ruleIndex: kinds.indexOf(kind) }),
    level,
    message: { text: `${message} ${remedy}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(elsewhere?.file ?? file) },
          region: { startLine: elsewhere?.line ?? line },
        },
      },
    ],
  };
}

// Code hosts want addresses relative to the root of the repository, which is where they run their tools.
function toUri(file: string): string {
  if (file === '-') {
    return 'stdin';
  }
  return path.isAbsolute(file)
    ? pathToFileURL(file).href
    : file.split(path.sep).map(encodeURIComponent).join('/');
}
