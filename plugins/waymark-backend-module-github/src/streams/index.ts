export { CommitStream } from './CommitStream';
export { describePosition } from './describePosition';
export {
  deploymentList,
  issueList,
  pullRequestList,
  releaseList,
} from './lists';
export { TouchStream } from './TouchStream';
export type { GraphqlPage, Page, RestPage, Stream, Walked } from './Stream';
export { WorkflowRunStream } from './WorkflowRunStream';
