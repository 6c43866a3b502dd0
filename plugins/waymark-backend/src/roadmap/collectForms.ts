import { Finding } from '@waymark/plugin-waymark-common';
import { decodeDocument } from './decodeDocument';
import { DocumentError } from './DocumentError';
import { FormLocation } from './locateForms';
import { readLocalDocument } from './readLocalDocument';
import {
  readRemoteDocument,
  ReadRemoteDocumentOptions,
  RemoteDocument,
} from './readRemoteDocument';
import { KnownForms, StoredForm } from './RoadmapCollection';

// The errors that only a form which exists can give.
const EXISTS: ReadonlySet<string> = new Set([
  'invalid-encoding',
  'not-text',
  'symbolic-link',
  'too-large',
]);

/** What {@link collectForms} works with. */
export interface FormSources extends Omit<ReadRemoteDocumentOptions, 'etag'> {
  /** What this look at the entity has read so far: several documents may have one form. */
  reads: Map<string, Promise<RemoteDocument>>;
  now: Date;
  /** Milliseconds between two searches for forms that do not exist. */
  searchInterval: number;
}

/** The forms that may speak of a document, and what is wrong about them. */
export interface CollectedForms {
  forms: KnownForms;
  findings: Finding[];
}

/**
 * Reads a document's explicit forms. Those that are known are read again each time, by their ETag; where there was none,
 * one is searched now and then, or where `search` asks for it. One that cannot be read any more stays as it was.
 */
export async function collectForms(
  locations: readonly FormLocation[],
  known: KnownForms | undefined,
  options: FormSources & { search: boolean },
): Promise<CollectedForms> {
  const { now, searchInterval, search } = options;
  const isSearch =
    search ||
    !known ||
    now.getTime() - known.searchedAt.getTime() >= searchInterval;
  const found: StoredForm[] = [];
  const findings: Finding[] = [];
  for (const location of locations) {
    const before = known?.found.find(({ name }) => name === location.name);
    if (!before && !isSearch) {
      continue;
    }
    try {
      found.push(await readForm(location, before, options));
    } catch (error) {
      if (!(error instanceof DocumentError)) {
        throw error;
      }
      const { kind, message, remedy } = error.finding;
      const isThere = EXISTS.has(kind) || (before && kind !== 'not-found');
      if (isThere) {
        const kept = before ? '; what was last read of it still counts' : '';
        findings.push({
          kind: 'explicit-form-unreadable',
          message: `${message}${kept}`,
          remedy,
        });
      }
      if (before && isThere) {
        found.push(before);
      }
    }
  }
  const isSame =
    JSON.stringify(found.map(textOf)) ===
    JSON.stringify(known?.found.map(textOf) ?? []);
  const lastGood = isSame ? known?.lastGood : (known?.lastGood ?? known?.found);
  return {
    forms: {
      found,
      ...(lastGood?.length ? { lastGood } : {}),
      searchedAt: isSearch ? now : known.searchedAt,
    },
    findings,
  };
}

function textOf({ name, text }: StoredForm): string[] {
  return [name, text];
}

async function readForm(
  location: FormLocation,
  before: StoredForm | undefined,
  options: FormSources,
): Promise<StoredForm> {
  const { name, paths } = location;
  const { bytes, etag } = await readOnce(location, before?.etag, options);
  // Without bytes, the ETag says that it is as before.
  const text = bytes ? decodeDocument(bytes, name) : before!.text;
  return { name, paths, text, ...(etag && { etag }) };
}

function readOnce(
  location: FormLocation,
  etag: string | undefined,
  { reads, urlReader, timeout, signal }: FormSources,
): Promise<RemoteDocument> {
  const key = JSON.stringify([
    location.type === 'url' ? location.url : location.path,
    etag,
  ]);
  const read =
    reads.get(key) ??
    (location.type === 'url'
      ? readRemoteDocument(location.url, location.name, {
          urlReader,
          etag,
          timeout,
          signal,
        })
      : readLocalDocument(location).then(bytes => ({ bytes })));
  reads.set(key, read);
  return read;
}
