/** What an entity's annotations need not say. */
export interface TargetDefaults {
  deployments: string;
  /** In lower case. */
  environments: string[];
  incidentLabel: string;
}

/** Everything under `waymark.github` in the configuration. Times are in milliseconds. */
export interface GithubConfig {
  enabled: boolean;
  /** Between two looks at a repository. */
  frequency: number;
  /** What one run of a task may take. */
  taskTimeout: number;
  backfill: number;
  watch: number;
  /** Share of a rate limit, 0 to 1. */
  reserve: number;
  /** Of one request. */
  timeout: number;
  tasks: number;
  sampleData: boolean;
  defaults: TargetDefaults;
}
