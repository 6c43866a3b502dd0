import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import {
  evaluateRoadmap,
  Finding,
  Roadmap,
} from '@waymark/plugin-waymark-common';
import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { RegisteredEntity } from '../entities';
import { collectForms, FormSources } from './collectForms';
import { decodeDocument } from './decodeDocument';
import { DocumentError } from './DocumentError';
import { locateForms } from './locateForms';
import {
  DocumentLocation,
  locateRoadmaps,
  LocateRoadmapsOptions,
} from './locateRoadmaps';
import { nextCollectionTime } from './nextCollectionTime';
import { readAnchorsAnnotation } from './readAnchorsAnnotation';
import { readLocalDocument } from './readLocalDocument';
import { readRemoteDocument, RemoteDocument } from './readRemoteDocument';
import {
  CollectedDocument,
  KnownDocument,
  KnownForms,
  RoadmapCollection,
} from './RoadmapCollection';
import { RoadmapConfig } from './RoadmapConfig';
import { FormText, ParseInputs, RoadmapParser } from './RoadmapParser';
import { RoadmapStore } from './RoadmapStore';
import { toUtcDay } from './toUtcDay';

// The errors that only a document which exists can give.
const EXISTS: ReadonlySet<string> = new Set([
  'empty',
  'invalid-encoding',
  'not-text',
  'parse-timeout',
  'symbolic-link',
  'too-deep',
  'too-large',
]);

/** What collecting roadmaps works with. */
export interface RoadmapCollectorContext {
  urlReader: UrlReaderService;
  parser: RoadmapParser;
  store: RoadmapStore;
  integrations: LocateRoadmapsOptions['integrations'];
  config: RoadmapConfig;
  logger: LoggerService;
  clock: () => Date;
}

/**
 * Looks for one entity's roadmaps, and reads, parses and evaluates what has changed. Stores nothing. What is wrong with
 * a document becomes its error, and spoils no other.
 *
 * @param known - the entity's documents as stored
 * @throws AbortError where `signal` ends the task
 */
export async function collectRoadmaps(
  entity: RegisteredEntity,
  known: readonly KnownDocument[],
  context: RoadmapCollectorContext,
  signal: AbortSignal,
): Promise<RoadmapCollection> {
  const { clock, config } = context;
  const attemptedAt = clock();
  const locations = locateRoadmaps(entity, { ...context, ...config });
  const annotated = readAnchorsAnnotation(entity);
  const look: Look = {
    ...context,
    anchors: annotated.anchors,
    formFindings: [],
    reads: new Map(),
    attemptedAt,
    entityRef: entity.entityRef,
    known: new Map(known.map(it => [it.target, it])),
    today: toUtcDay(attemptedAt),
    signal,
  };
  const documents =
    locations.configuredBy === 'default'
      ? await collectFirst(locations.documents, look)
      : await collectAll(locations.documents, look);

  const findings = [...locations.findings];
  // Where no roadmap is looked for, nothing hangs on its anchors.
  if (locations.documents.length) {
    findings.push(...annotated.findings);
  }
  findings.push(...withoutRepetition(look.formFindings));
  if (locations.documents.length && !documents.length) {
    findings.push(noDocument(locations.documents));
  }
  return {
    entity,
    attemptedAt,
    // Also where there is nothing to look for: the portal's configuration may change that, and no entity tells it.
    nextCollectAt: nextCollectionTime(entity.entityRef, {
      after: attemptedAt,
      interval: documents.length ? config.frequency : config.searchInterval,
      spread: config.spread,
    }),
    findings,
    documents,
  };
}

interface Look extends RoadmapCollectorContext {
  entityRef: string;
  anchors: ParseInputs['anchors'];
  /** What is wrong about explicit forms, as far as it is known. */
  formFindings: Finding[];
  reads: FormSources['reads'];
  attemptedAt: Date;
  known: ReadonlyMap<string, KnownDocument>;
  today: string;
  signal: AbortSignal;
}

async function collectAll(
  locations: readonly DocumentLocation[],
  look: Look,
): Promise<CollectedDocument[]> {
  const limit = pLimit(look.config.concurrency);
  return Promise.all(
    locations.map(location => limit(() => collectDocument(location, look))),
  );
}

// A document that was read before and cannot be read now is not replaced by another before it is known to be gone: a
// passing failure must not cost its history. Where none can be read, the one that once could be is kept, with its error;
// a path where nothing ever was is no document, unless something other than its absence is in the way.
async function collectFirst(
  locations: readonly DocumentLocation[],
  look: Look,
): Promise<CollectedDocument[]> {
  const failed: CollectedDocument[] = [];
  for (const location of locations) {
    const document = await collectDocument(location, look);
    if (document.outcome !== 'failed' || EXISTS.has(document.error.kind)) {
      return [document];
    }
    const wasRead = look.known.get(location.source.target)?.content;
    if (wasRead && document.error.kind !== 'not-found') {
      return [document];
    }
    failed.push(document);
  }
  const kept =
    failed.find(({ source }) => look.known.get(source.target)?.content) ??
    failed.find(it => it.outcome === 'failed' && it.error.kind !== 'not-found');
  return kept ? [kept] : [];
}

async function collectDocument(
  location: DocumentLocation,
  look: Look,
): Promise<CollectedDocument> {
  const { source } = location;
  try {
    return await readDocument(location, look);
  } catch (error) {
    if (!(error instanceof DocumentError)) {
      throw error;
    }
    if (error.finding.kind === 'unreadable') {
      look.logger.warn(
        `${look.entityRef}: ${error.message}`,
        error.cause instanceof Error ? error.cause : undefined,
      );
    }
    return { source, outcome: 'failed', error: error.finding };
  }
}

async function readDocument(
  location: DocumentLocation,
  look: Look,
): Promise<CollectedDocument> {
  const { source } = location;
  const { anchors, parser } = look;
  const known = look.known.get(source.target);
  // A document that nobody has seen yet may not exist, and then needs no forms.
  const before = known?.content
    ? await readForms(location, known, look, false)
    : undefined;
  const { bytes, etag } = await readBytes(
    location,
    before && isParsedWith(known, inputsOf(anchors, before), look)
      ? known
      : undefined,
    look,
  );
  if (!bytes) {
    return { source, forms: before, outcome: 'unchanged', etag };
  }
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const isSameText = known?.content?.contentHash === contentHash;
  // Who changes a document may have added its form with it.
  const forms =
    before && isSameText
      ? before
      : await readForms(location, known, look, true);
  const inputs = inputsOf(anchors, forms);
  if (isSameText && isParsedWith(known, inputs, look)) {
    return { source, forms, outcome: 'unchanged', etag };
  }
  const text = decodeDocument(bytes, source.target);
  const roadmap: Roadmap = await parser.parse(text, {
    target: source.target,
    signal: look.signal,
    ...inputs,
  });
  const used = isFormUnreadable(roadmap) ? forms : withoutLastGood(forms);
  return {
    source,
    forms: used,
    outcome: 'changed',
    etag,
    content: {
      text,
      contentHash,
      parserVersion: parser.version,
      inputsHash: hashOf(inputsOf(anchors, used)),
      roadmap,
      evaluation: evaluateRoadmap(roadmap, look.today),
    },
  };
}

async function readForms(
  location: DocumentLocation,
  known: KnownDocument | undefined,
  look: Look,
  search: boolean,
): Promise<KnownForms> {
  const { forms, findings } = await collectForms(
    locateForms(location, look.integrations),
    known?.forms,
    {
      urlReader: look.urlReader,
      reads: look.reads,
      now: look.attemptedAt,
      searchInterval: look.config.searchInterval,
      timeout: look.config.timeout,
      signal: look.signal,
      search,
    },
  );
  look.formFindings.push(...findings);
  return forms;
}

function inputsOf(
  anchors: ParseInputs['anchors'],
  { found, lastGood }: KnownForms,
): ParseInputs {
  return {
    anchors,
    forms: found.map(toFormText),
    ...(lastGood && { lastGoodForms: lastGood.map(toFormText) }),
  };
}

function toFormText({ name, text, paths }: FormText): FormText {
  return { name, text, paths };
}

// Only what is stored may be called unchanged: as this parser reads it, with the same inputs.
function isParsedWith(
  known: KnownDocument | undefined,
  inputs: ParseInputs,
  { parser }: Look,
): boolean {
  return (
    known?.content?.parserVersion === parser.version &&
    known.content.inputsHash === hashOf(inputs)
  );
}

function hashOf(inputs: ParseInputs): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}

// A finding on the front matter has a line of the document, one on a form has none.
function isFormUnreadable({ warnings }: Roadmap): boolean {
  return warnings.some(
    ({ kind, line }) =>
      kind === 'explicit-form-unreadable' && line === undefined,
  );
}

function withoutLastGood({ found, searchedAt }: KnownForms): KnownForms {
  return { found, searchedAt };
}

async function readBytes(
  location: DocumentLocation,
  known: KnownDocument | undefined,
  { urlReader, config, signal }: Look,
): Promise<RemoteDocument> {
  if (location.type === 'file') {
    return { bytes: await readLocalDocument(location) };
  }
  return readRemoteDocument(location.url, location.source.target, {
    urlReader,
    etag: known?.url === location.source.url ? known?.etag : undefined,
    timeout: config.timeout,
    signal,
  });
}

function withoutRepetition(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map(it => [it.message, it])).values()];
}

function noDocument(locations: readonly DocumentLocation[]): Finding {
  const paths = locations.map(({ source }) => source.target).join(', ');
  return {
    kind: 'no-document',
    message: `No roadmap was found: looked for ${paths}`,
    remedy:
      'Add one of them beside the catalog file, or name the roadmap in the annotation waymark/roadmap.',
  };
}
