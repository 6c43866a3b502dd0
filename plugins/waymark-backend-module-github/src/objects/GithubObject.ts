/** A commit of the default branch, or of a pull request. Times are epoch milliseconds. */
export interface CommitData {
  sha: string;
  parents: string[];
  authoredAt: number;
  committedAt: number;
  /** The commit that it reverts, by Git's own words. */
  reverts?: string;
}

/** A deployment, and how it ended. Times are epoch milliseconds. */
export interface DeploymentData {
  sha: string;
  environment: string;
  task: string;
  createdAt: number;
  /** Its first success. */
  success?: { at: number; url?: string };
  /** Its first failure. */
  failure?: { at: number; url?: string };
}

/** A release. Times are epoch milliseconds. */
export interface ReleaseData {
  tag: string;
  /** Unknown where the tag is gone. */
  sha?: string;
  isDraft: boolean;
  isPrerelease: boolean;
  createdAt: number;
  publishedAt?: number;
  url?: string;
}

/** The last attempt of a workflow's run. Times are epoch milliseconds. */
export interface WorkflowRunData {
  /** Name of the workflow's file. */
  file: string;
  sha: string;
  /** `completed`, or how far it is. */
  status: string;
  conclusion?: string;
  createdAt: number;
  startedAt: number;
  updatedAt: number;
  url?: string;
}

/** A pull request with its own commits. Times are epoch milliseconds. */
export interface PullRequestData {
  number: number;
  commits: CommitData[];
  openedAt: number;
  firstReviewAt?: number;
  mergedAt?: number;
  mergeSha?: string;
}

/** An issue that has, or had, the label of incidents. Times are epoch milliseconds. */
export interface IssueData {
  labels: string[];
  openedAt: number;
  /** The first comment of another than its author. */
  acknowledgedAt?: number;
  resolvedAt?: number;
  url?: string;
}

/** A commit that touches a path which an entity names. */
export interface TouchData {
  sha: string;
  path: string;
}

/** What the kinds of objects are. */
export interface ObjectDataByKind {
  commit: CommitData;
  deployment: DeploymentData;
  release: ReleaseData;
  run: WorkflowRunData;
  'pull-request': PullRequestData;
  issue: IssueData;
  touch: TouchData;
}

/** What is kept of GitHub's objects. */
export type ObjectKind = keyof ObjectDataByKind;

/** One object as it was last read. */
export type GithubObject = {
  [K in ObjectKind]: {
    kind: K;
    /** Of GitHub; unique among those of its kind and repository. */
    id: string;
    /** `undefined` where GitHub does not know it any more. */
    data: ObjectDataByKind[K] | undefined;
    /** Since when it is what it is, where a later change of it is to be expected: epoch milliseconds. */
    unsettledSince?: number;
  };
}[ObjectKind];
