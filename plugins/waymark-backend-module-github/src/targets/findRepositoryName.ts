import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
} from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { Finding } from '@waymark/plugin-waymark-common';
import { CollectedEntity } from '@waymark/plugin-waymark-node';
import { RepositoryName } from './RepositoryName';

/** The annotation of Backstage that names a repository on GitHub: `acme/checkout`. */
export const PROJECT_SLUG_ANNOTATION = 'github.com/project-slug';

const NAME = /^[\w.-]{1,100}$/;

/**
 * The repository of an entity: its annotation `github.com/project-slug`, on the host of its source location where that is
 * a GitHub too, else the first that is configured; without the annotation, a component's is that of its source location.
 * None where the entity names neither.
 */
export function findRepositoryName(
  { kind, annotations }: Pick<CollectedEntity, 'kind' | 'annotations'>,
  integrations: Pick<ScmIntegrationRegistry, 'byUrl' | 'github'>,
): { repository?: RepositoryName; finding?: Finding } {
  const location = findLocation(annotations, integrations);
  const slug = annotations[PROJECT_SLUG_ANNOTATION];
  if (slug === undefined) {
    // Whoever has a file in a repository is not what is delivered from it.
    return { repository: kind === 'component' ? location : undefined };
  }
  const [owner, name, ...rest] = slug.trim().split('/');
  if (!isName(owner) || !isName(name) || rest.length) {
    return {
      finding: {
        kind: 'wrong-annotation',
        message: `The annotation ${PROJECT_SLUG_ANNOTATION} says "${slug.slice(0, 60)}", which names no repository`,
        remedy: 'Write owner/name, such as acme/checkout',
      },
    };
  }
  const host =
    location?.host ??
    integrations.github.list()[0]?.config.host ??
    'github.com';
  return { repository: { host, owner, name } };
}

function findLocation(
  annotations: Readonly<Record<string, string>>,
  integrations: Pick<ScmIntegrationRegistry, 'byUrl'>,
): RepositoryName | undefined {
  const reference =
    annotations[ANNOTATION_SOURCE_LOCATION] ?? annotations[ANNOTATION_LOCATION];
  if (!reference?.startsWith('url:')) {
    return undefined;
  }
  const url = reference.slice('url:'.length);
  if (!URL.canParse(url) || integrations.byUrl(url)?.type !== 'github') {
    return undefined;
  }
  const { host, pathname } = new URL(url);
  const [, owner, name] = pathname.split('/');
  const bare = name?.replace(/\.git$/, '');
  return isName(owner) && isName(bare)
    ? { host, owner, name: bare }
    : undefined;
}

function isName(text: string | undefined): text is string {
  return text !== undefined && NAME.test(text) && !/^\.+$/.test(text);
}
