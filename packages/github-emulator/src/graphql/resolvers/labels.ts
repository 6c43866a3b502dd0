import type { GithubRepository } from '../../history/GithubRepository';

/** A label, as a source of fields. */
export interface LabelSource {
  kind: 'Label';
  repository: GithubRepository;
  name: string;
}

/** A label as a source of fields. */
export function labelSource(
  repository: GithubRepository,
  name: string,
): LabelSource {
  return { kind: 'Label', repository, name };
}

/** Every label in use. */
export function labelsOf(repository: GithubRepository): string[] {
  const { issues, pullRequests } = repository.content;
  return [
    ...new Set([...issues, ...pullRequests].flatMap(subject => subject.labels)),
  ].sort();
}
