import type { GithubRepository } from '../history/GithubRepository';

/** Where an emulator is reached. */
export interface Urls {
  /** The REST API, without a slash at the end. */
  api: string;
  /** The pages for people, without a slash at the end. */
  web: string;
}

/** The address of a repository in the REST API. */
export function apiUrl(urls: Urls, repository: GithubRepository): string {
  return `${urls.api}/repos/${repository.fullName}`;
}

/** The address of a repository's page. */
export function webUrl(urls: Urls, repository: GithubRepository): string {
  return `${urls.web}/${repository.fullName}`;
}
