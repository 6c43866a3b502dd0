export { connection, pageInfo } from './answerSchemas';
export {
  COMMIT_FIELDS,
  commitSchema,
  PARENT_FIELDS,
  readCommit,
} from './commits';
export { DEPLOYMENT_FIELDS, draftDeployment } from './deployments';
export type { ConnectionNeed, Draft, ParentsNeed } from './Draft';
export type {
  CommitData,
  DeploymentData,
  GithubObject,
  IssueData,
  ObjectDataByKind,
  ObjectKind,
  PullRequestData,
  ReleaseData,
  TouchData,
  WorkflowRunData,
} from './GithubObject';
export { draftIssue, ISSUE_FIELDS } from './issues';
export { draftPullRequest, PULL_REQUEST_FIELDS } from './pullRequests';
export { draftRelease, RELEASE_FIELDS } from './releases';
export { readWorkflowRun, workflowRunsSchema } from './workflowRuns';
