import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  parseLocationRef,
} from '@backstage/catalog-model';
import {
  replaceGithubUrlType,
  replaceGitLabUrlType,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import {
  DEFAULT_ROADMAP_PATHS,
  Finding,
  RoadmapSource,
  WAYMARK_ROADMAP_ANNOTATION,
} from '@waymark/plugin-waymark-common';
import { dirname, isAbsolute, posix } from 'node:path';
import { RegisteredEntity } from '../entities';
import {
  isUrlTarget,
  parseRoadmapTargets,
  RoadmapTargets,
} from './parseRoadmapTargets';
import { quote } from './quote';

/** Where one document is read: at a URL, or below a local folder that it must not leave. */
export type DocumentLocation = { source: RoadmapSource } & (
  { type: 'url'; url: string } | { type: 'file'; folder: string; path: string }
);

/** Where an entity's roadmaps are looked for. */
export interface RoadmapLocations {
  /** `default` locations are alternatives: the first that exists counts. Those of an annotation all count. */
  configuredBy: RoadmapSource['configuredBy'];
  documents: DocumentLocation[];
  findings: Finding[];
}

/** What {@link locateRoadmaps} works with. */
export interface LocateRoadmapsOptions {
  /** Kinds, in lower case, of which a roadmap is looked for without an annotation. */
  kinds: ReadonlySet<string>;
  integrations: Pick<ScmIntegrationRegistry, 'resolveUrl' | 'byUrl'>;
}

type Base = { type: 'url'; url: string } | { type: 'file'; folder: string };

/**
 * Where an entity's roadmaps are: what its annotation names, else the default paths, relative to its source location.
 * Nothing is read.
 */
export function locateRoadmaps(
  entity: RegisteredEntity,
  options: LocateRoadmapsOptions,
): RoadmapLocations {
  const annotation = entity.annotations[WAYMARK_ROADMAP_ANNOTATION];
  if (annotation === undefined && !options.kinds.has(entity.kind)) {
    return { configuredBy: 'default', documents: [], findings: [] };
  }
  const configuredBy = annotation === undefined ? 'default' : 'annotation';
  const { targets, findings } = readTargets(annotation);
  const base = findBase(entity);
  const documents: DocumentLocation[] = [];
  for (const target of targets) {
    const location = locateDocument({ target, configuredBy }, base, options);
    if (location) {
      documents.push(location);
    }
  }
  if (documents.length < targets.length) {
    findings.push(noSourceLocation(entity));
  }
  return { configuredBy, documents, findings };
}

function locateDocument(
  source: RoadmapSource,
  base: Base | undefined,
  { integrations }: LocateRoadmapsOptions,
): DocumentLocation | undefined {
  const { target } = source;
  if (isUrlTarget(target)) {
    return toUrlLocation(source, target, integrations);
  }
  if (base?.type === 'file') {
    return { source, type: 'file', folder: base.folder, path: target };
  }
  const url = base && resolvePath(target, base.url, integrations);
  return url === undefined
    ? undefined
    : toUrlLocation(source, url, integrations);
}

function toUrlLocation(
  source: RoadmapSource,
  url: string,
  integrations: LocateRoadmapsOptions['integrations'],
): DocumentLocation {
  const viewUrl = toViewUrl(url, integrations);
  return { source: { ...source, url: viewUrl }, type: 'url', url };
}

function readTargets(annotation: string | undefined): RoadmapTargets {
  return annotation === undefined
    ? { targets: [...DEFAULT_ROADMAP_PATHS], findings: [] }
    : parseRoadmapTargets(annotation);
}

// Integrations throw at source locations that are no address of theirs.
function resolvePath(
  path: string,
  base: string,
  integrations: LocateRoadmapsOptions['integrations'],
): string | undefined {
  const escaped = posix.normalize(path).split('/').map(encodeURIComponent);
  try {
    return integrations.resolveUrl({ url: `./${escaped.join('/')}`, base });
  } catch {
    return undefined;
  }
}

// Of a `tree` address, source hosts show the file all the same, but not its lines.
function toViewUrl(
  url: string,
  integrations: LocateRoadmapsOptions['integrations'],
): string {
  switch (integrations.byUrl(url)?.type) {
    case 'github':
      return replaceGithubUrlType(url, 'blob');
    case 'gitlab':
      return replaceGitLabUrlType(url, 'blob');
    default:
      return url;
  }
}

// Anyone who writes a catalog file can write a source location, but not where the catalog itself has read that file:
// only the latter opens local files.
function findBase({ annotations }: RegisteredEntity): Base | undefined {
  const source = parseLocation(annotations[ANNOTATION_SOURCE_LOCATION]);
  const managedBy = parseLocation(annotations[ANNOTATION_LOCATION]);
  const origin = parseLocation(annotations[ANNOTATION_ORIGIN_LOCATION]);
  for (const location of [source, managedBy]) {
    if (location?.type === 'url' && isUrlTarget(location.target)) {
      return URL.canParse(location.target)
        ? { type: 'url', url: location.target }
        : undefined;
    }
  }
  if (
    managedBy?.type === 'file' &&
    origin?.type === 'file' &&
    isAbsolute(managedBy.target) &&
    !managedBy.target.includes('\0')
  ) {
    return { type: 'file', folder: dirname(managedBy.target) };
  }
  return undefined;
}

function parseLocation(
  ref: string | undefined,
): { type: string; target: string } | undefined {
  try {
    return ref === undefined ? undefined : parseLocationRef(ref);
  } catch {
    return undefined;
  }
}

function noSourceLocation({
  entityRef,
  annotations,
}: RegisteredEntity): Finding {
  const source = annotations[ANNOTATION_SOURCE_LOCATION];
  return {
    kind: 'no-source-location',
    message:
      source === undefined
        ? `${entityRef} has no source location that paths could be relative to`
        : `${entityRef} has the source location ${quote(source)}, from which documents are not read`,
    remedy: `Set ${ANNOTATION_SOURCE_LOCATION} to the URL of its folder, such as url:https://example.com/org/repository/tree/main/, or name documents by their full URL in ${WAYMARK_ROADMAP_ANNOTATION}.`,
  };
}
