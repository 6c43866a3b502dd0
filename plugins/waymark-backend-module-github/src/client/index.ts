export type { Budget, Usage } from './Budget';
export { GithubClient, kindOfError } from './GithubClient';
export type { GraphqlAnswer, GraphqlError, RestAnswer } from './GithubClient';
export { GithubFailure } from './GithubFailure';
export type { GithubFailureKind } from './GithubFailure';
export { BudgetBook } from './BudgetBook';
export { GithubClients } from './GithubClients';
