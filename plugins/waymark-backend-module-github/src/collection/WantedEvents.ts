import { TargetSettings } from '../targets';

/** What the entities of a repository want to know of it. */
export interface WantedEvents {
  deployments: boolean;
  releases: boolean;
  /** Names of workflow files. */
  workflows: string[];
  /** Labels of incidents. */
  labels: string[];
  paths: string[];
}

/** Puts together what several entities want: it is collected once. */
export function joinWanted(settings: readonly TargetSettings[]): WantedEvents {
  const sources = settings.map(it => it.deployments);
  return {
    deployments: sources.some(it => it.type === 'deployments'),
    releases: sources.some(it => it.type === 'releases'),
    workflows: distinct(
      sources.flatMap(it => (it.type === 'workflow' ? [it.file] : [])),
    ),
    labels: distinct(settings.map(it => it.incidentLabel)),
    paths: distinct(settings.flatMap(it => it.paths)),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
