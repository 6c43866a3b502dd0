/** A repository as the catalog names it. */
export interface RepositoryName {
  /** Of the integration, such as `github.com`. */
  host: string;
  owner: string;
  name: string;
}

/** `github.com/acme/checkout`, in lower case: GitHub does not tell names apart by case. */
export function toSlug({ host, owner, name }: RepositoryName): string {
  return `${host}/${owner}/${name}`.toLocaleLowerCase('en-US');
}
