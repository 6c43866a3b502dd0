import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import pLimit from 'p-limit';
import {
  decodeDocument,
  DocumentError,
  readRemoteDocument,
} from '../../roadmap';
import { DefinitionParser } from './DefinitionParser';
import { LONGEST_DEFINITION } from './limits';
import { DefinitionFile, LocationContent } from './LocationContent';
import { FileText, readFileLocation } from './readFileLocation';
import { ScorecardLocation } from './ScorecardLocation';
import { toLocationFinding } from './toLocationFinding';

const URL_TIMEOUT = 15_000;
const CONCURRENCY = 5;

/** What {@link LocationReader} works with. */
export interface LocationReaderOptions {
  urlReader: UrlReaderService;
  logger: LoggerService;
}

/**
 * Reads what locations hold. What has not changed since the last time is neither transferred nor parsed again; a replica that
 * has just started reads all of it once.
 */
export class LocationReader {
  readonly #options: LocationReaderOptions;
  readonly #parser = DefinitionParser.create();
  readonly #remote = new Map<string, { etag: string; text: string }>();
  readonly #told = new Map<string, string>();

  private constructor(options: LocationReaderOptions) {
    this.#options = options;
  }

  static create(options: LocationReaderOptions) {
    return new LocationReader(options);
  }

  /**
   * Reads all locations, each whether or not others can be read.
   *
   * @throws AbortError where `signal` ends the task
   */
  async read(
    locations: readonly ScorecardLocation[],
    signal: AbortSignal,
  ): Promise<LocationContent[]> {
    const limit = pLimit(CONCURRENCY);
    const read = await Promise.all(
      locations.map(location =>
        limit(async () => ({
          location,
          texts: await this.#readTexts(location, signal),
        })),
      ),
    );
    const contents: LocationContent[] = [];
    for (const { location, texts } of read) {
      if (texts instanceof DocumentError) {
        const error = toLocationFinding(texts);
        contents.push({ location, error, files: [] });
      } else {
        const files = await this.#parse(texts, signal);
        contents.push({ location, files });
      }
    }
    this.#parser.forgetUnused();
    return contents;
  }

  async #readTexts(
    { type, target }: ScorecardLocation,
    signal: AbortSignal,
  ): Promise<FileText[] | DocumentError> {
    try {
      signal.throwIfAborted();
      const texts =
        type === 'url'
          ? [{ text: await this.#readUrl(target, signal) }]
          : await readFileLocation(target);
      this.#told.delete(target);
      return texts;
    } catch (error) {
      if (!(error instanceof DocumentError)) {
        throw error;
      }
      this.#tell(target, error);
      return error;
    }
  }

  async #readUrl(target: string, signal: AbortSignal): Promise<string> {
    const known = this.#remote.get(target);
    const { bytes, etag } = await readRemoteDocument(target, target, {
      urlReader: this.#options.urlReader,
      etag: known?.etag,
      timeout: URL_TIMEOUT,
      maxBytes: LONGEST_DEFINITION,
      signal,
    });
    if (!bytes) {
      return known!.text;
    }
    const text = decodeDocument(bytes, target);
    if (etag) {
      this.#remote.set(target, { etag, text });
    } else {
      this.#remote.delete(target);
    }
    return text;
  }

  async #parse(
    texts: readonly FileText[],
    signal: AbortSignal,
  ): Promise<DefinitionFile[]> {
    const files: DefinitionFile[] = [];
    for (const { name, text, error } of texts) {
      signal.throwIfAborted();
      const file = error
        ? { error: toLocationFinding(error), documents: [], findings: [] }
        : await this.#parser.parse(text);
      files.push({ ...(name !== undefined && { name }), ...file });
    }
    return files;
  }

  // Once, not every minute.
  #tell(target: string, error: DocumentError) {
    if (this.#told.get(target) !== error.message) {
      this.#told.set(target, error.message);
      this.#options.logger.warn(
        `Scorecards cannot be read from ${target}; those that it held stay as they were`,
        error,
      );
    }
  }
}
