/** What counts as a deployment. */
export type DeploymentSource =
  | { type: 'deployments' }
  | { type: 'releases' }
  | { type: 'workflow'; file: string };

/** How an entity's events are told from all others of its repository. */
export interface TargetSettings {
  deployments: DeploymentSource;
  /** Environments that are production, in lower case. */
  environments: string[];
  /** Folders or files that belong to the entity; all do where there are none. */
  paths: string[];
  /** Of issues that are incidents. */
  incidentLabel: string;
}
