import { pathSuffixes } from '@waymark/roadmap-markdown';
import { posix } from 'node:path';
import { DocumentLocation, LocateRoadmapsOptions } from './locateRoadmaps';
import { isUrlTarget } from './parseRoadmapTargets';

const FORM_FILE = 'roadmap.yaml';

/** Where an explicit form may stand. */
export type FormLocation = {
  /** Identifies it, and names it in findings. */
  name: string;
  /** The paths by which it may call the document. */
  paths: string[];
} & (
  { type: 'url'; url: string } | { type: 'file'; folder: string; path: string }
);

/** Where a document's explicit form may stand: beside it, and at the root of the repository. Nothing is read. */
export function locateForms(
  location: DocumentLocation,
  integrations: LocateRoadmapsOptions['integrations'],
): FormLocation[] {
  return location.type === 'file'
    ? locateFiles(location)
    : locateUrls(location, integrations);
}

function locateFiles({
  folder,
  path,
}: Extract<DocumentLocation, { type: 'file' }>): FormLocation[] {
  const beside = posix.join(posix.dirname(path), FORM_FILE);
  const forms: FormLocation[] = [
    {
      name: beside,
      type: 'file',
      folder,
      path: beside,
      paths: pathSuffixes(posix.normalize(path)),
    },
  ];
  if (beside !== FORM_FILE) {
    forms.push({
      name: FORM_FILE,
      type: 'file',
      folder,
      path: FORM_FILE,
      paths: [posix.normalize(path)],
    });
  }
  return forms;
}

function locateUrls(
  { url, source }: Extract<DocumentLocation, { type: 'url' }>,
  integrations: LocateRoadmapsOptions['integrations'],
): FormLocation[] {
  const ownPath = isUrlTarget(source.target) ? '' : source.target;
  const beside = resolve(`./${FORM_FILE}`, url, integrations);
  const root = integrations.byUrl(url)
    ? resolve(`/${FORM_FILE}`, url, integrations)
    : besideFolder(url, ownPath);
  const forms: FormLocation[] = [];
  if (beside !== undefined) {
    const name = ownPath
      ? posix.join(posix.dirname(ownPath), FORM_FILE)
      : beside;
    const paths = [...pathSuffixes(pathOf(url)), ...pathSuffixes(ownPath)];
    forms.push({ name, type: 'url', url: beside, paths });
  }
  if (root !== undefined && root !== beside) {
    const folder = root.slice(0, -FORM_FILE.length);
    const paths = url.startsWith(folder)
      ? [decode(url.slice(folder.length))]
      : [];
    forms.push({ name: root, type: 'url', url: root, paths });
  }
  return forms;
}

// Of a host that nobody knows, the folder of the entity is the highest that is known.
function besideFolder(url: string, ownPath: string): string | undefined {
  const escaped = posix
    .normalize(ownPath)
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return ownPath && url.endsWith(`/${escaped}`)
    ? url.slice(0, -escaped.length) + FORM_FILE
    : undefined;
}

// Integrations throw at addresses that are none of theirs.
function resolve(
  url: string,
  base: string,
  integrations: LocateRoadmapsOptions['integrations'],
): string | undefined {
  try {
    return integrations.resolveUrl({ url, base });
  } catch {
    return undefined;
  }
}

function pathOf(url: string): string {
  return URL.canParse(url) ? decode(new URL(url).pathname) : '';
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
