import { Commit, DoraEvents } from '@waymark/plugin-waymark-common';
import { readCommits } from './readCommits';
import { readDeployments } from './readDeployments';
import { readIncidents } from './readIncidents';
import { DevlakeProject, readProject } from './readProject';
import { readPullRequests } from './readPullRequests';

/** What is asked of an export. */
export interface DevlakeOptions {
  /** In any case. */
  environment: string;
  /** All together where none is named. */
  project?: string;
}

/** Events, and what a reader of their figures should know. */
export interface DevlakeEvents {
  events: DoraEvents;
  notes: string[];
}

/**
 * Reads tables of Apache DevLake's domain layer, exported as CSV into one folder. Only `cicd_deployment_commits.csv` must be
 * there: what else is missing is told in the notes.
 *
 * @throws NotFoundError if a file that is needed is missing
 * @throws InputError if one is wrong
 */
export async function readDevlakeEvents(
  folder: string,
  options: DevlakeOptions,
): Promise<DevlakeEvents> {
  const project = await readProject(folder, options.project);
  const deployed = await readDeployments(folder, options.environment, project);
  const commits = await readCommits(folder);
  const merged = await readPullRequests(folder, project);
  const incidents = await readIncidents(folder, project);
  return {
    events: {
      deployments: deployed.deployments,
      commits: joinCommits(
        merged?.commits ?? [],
        commits ?? [],
        deployed.standIns,
      ),
      pullRequests: merged?.pullRequests,
      incidents,
    },
    notes: [
      ...noteProjects(project),
      commits ? '' : 'no commits.csv: nothing gives a lead time',
      merged ? '' : 'no pull_requests.csv: a squash merge is one commit',
      incidents ? '' : 'no incidents.csv: no incident tells of a failure',
    ].filter(note => note !== ''),
  };
}

function joinCommits(
  own: readonly Commit[],
  graph: readonly Commit[],
  standIns: readonly Commit[],
): Commit[] {
  const known = new Set(graph.map(({ sha }) => sha));
  return [
    // Of a commit given twice the later one counts: the graph knows more than a pull request does.
    ...own,
    ...graph,
    // One for nothing but unknown commits would hide that they are not known.
    ...standIns.filter(it => it.parents.some(sha => known.has(sha))),
  ];
}

function noteProjects({ names }: DevlakeProject): string[] {
  return names.length > 1
    ? [`projects counted as one: ${names.join(', ')} (--project takes one)`]
    : [];
}
