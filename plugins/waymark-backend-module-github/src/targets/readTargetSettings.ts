import {
  Finding,
  WAYMARK_DEPLOYMENTS_ANNOTATION,
  WAYMARK_ENVIRONMENT_ANNOTATION,
  WAYMARK_INCIDENTS_ANNOTATION,
  WAYMARK_PATHS_ANNOTATION,
} from '@waymark/plugin-waymark-common';
import { TargetDefaults } from '../config';
import { parseDeploymentSource } from './parseDeploymentSource';
import { parsePaths } from './parsePaths';
import { TargetSettings } from './TargetSettings';

const LABEL = /^label:(.{1,100})$/;

/**
 * Reads what an entity's annotations say of its events. A value that makes no sense is a finding, and the default holds
 * in its place; of paths, those that are understood hold.
 */
export function readTargetSettings(
  annotations: Readonly<Record<string, string>>,
  defaults: TargetDefaults,
): { settings: TargetSettings; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (annotation: string, value: string, remedy: string) =>
    findings.push({
      kind: 'wrong-annotation',
      message: `The annotation ${annotation} says "${shorten(value)}", which is not understood`,
      remedy,
    });
  const read = <T>(
    annotation: string,
    parse: (value: string) => T | undefined,
    byDefault: T,
    remedy: string,
  ): T => {
    const value = annotations[annotation];
    const parsed = value === undefined ? byDefault : parse(value);
    if (parsed === undefined) {
      report(annotation, value, remedy);
    }
    return parsed ?? byDefault;
  };

  return {
    settings: {
      deployments: read(
        WAYMARK_DEPLOYMENTS_ANNOTATION,
        parseDeploymentSource,
        parseDeploymentSource(defaults.deployments) ?? { type: 'deployments' },
        'Write deployments, releases or workflow:release.yml with the name of a file in .github/workflows',
      ),
      environments: read(
        WAYMARK_ENVIRONMENT_ANNOTATION,
        parseEnvironments,
        defaults.environments,
        'Write the names of the environments that are production, separated by commas',
      ),
      paths: readPaths(annotations[WAYMARK_PATHS_ANNOTATION], report),
      incidentLabel: read(
        WAYMARK_INCIDENTS_ANNOTATION,
        value => LABEL.exec(value.trim())?.[1].trim() || undefined,
        defaults.incidentLabel,
        'Write label: and the name of the label, such as label:incident',
      ),
    },
    findings,
  };
}

function parseEnvironments(value: string): string[] | undefined {
  const names = value
    .split(',')
    .map(it => it.trim().toLocaleLowerCase('en-US'))
    .filter(Boolean);
  return names.length ? [...new Set(names)].sort() : undefined;
}

function readPaths(
  value: string | undefined,
  report: (annotation: string, value: string, remedy: string) => void,
): string[] {
  if (value === undefined) {
    return [];
  }
  const { paths, unsupported } = parsePaths(value);
  if (unsupported.length || !paths.length) {
    report(
      WAYMARK_PATHS_ANNOTATION,
      unsupported.join(', ') || value,
      'Write folders or files from the root of the repository, such as services/checkout/**; GitHub knows no other patterns',
    );
  }
  return paths;
}

function shorten(text: string): string {
  const line = text.replace(/\p{Cc}/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
