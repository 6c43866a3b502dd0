import { DoraEvents } from '@waymark/plugin-waymark-common';
import { StoredDeliveries } from '../dora';
import {
  toCommit,
  toDeployment,
  toMark,
  toPullRequest,
  toSample,
} from './doraRows';
import {
  DoraCommitRow,
  DoraDeploymentRow,
  DoraMarkRow,
  DoraPullRequestRow,
  DoraSampleRow,
} from './tables';

/** News of one entity, and what was read so far of what is stored near them. */
export class DeliveryTail {
  readonly entityRef: string;
  readonly news: Required<DoraEvents>;
  readonly earlierMerges: readonly string[];
  readonly deployments = new Map<string, DoraDeploymentRow>();
  readonly commits = new Map<string, DoraCommitRow>();
  readonly pullRequests = new Map<number, DoraPullRequestRow>();
  readonly samples = new Map<string, DoraSampleRow>();
  readonly marks: DoraMarkRow[] = [];
  /** The news change something earlier, or may do so. */
  needsAll = false;
  readonly #deployed = new Set<string>();

  constructor(
    entityRef: string,
    news: Required<DoraEvents>,
    earlierMerges: readonly string[],
  ) {
    this.entityRef = entityRef;
    this.news = news;
    this.earlierMerges = earlierMerges;
  }

  /** Where something new is deployed. */
  get environments(): string[] {
    return [...new Set(this.news.deployments.map(it => it.environment))];
  }

  /** By what was read so far. */
  isDeployed(sha: string, environment: string): boolean {
    return this.#deployed.has(`${environment}\n${sha}`);
  }

  addMark(row: DoraMarkRow): void {
    this.marks.push(row);
    if (row.sign === '+') {
      this.#deployed.add(`${row.environment}\n${row.sha}`);
    }
  }

  toStored(): StoredDeliveries {
    return {
      events: {
        deployments: [...this.deployments.values()].map(toDeployment),
        commits: [...this.commits.values()].map(toCommit),
        pullRequests: [...this.pullRequests.values()].map(toPullRequest),
        incidents: [],
      },
      samples: [...this.samples.values()].map(toSample),
      marks: this.marks.map(toMark),
      links: [],
    };
  }
}
