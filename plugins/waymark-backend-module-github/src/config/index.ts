export type { GithubConfig, TargetDefaults } from './GithubConfig';
export { readGithubConfig } from './readGithubConfig';
