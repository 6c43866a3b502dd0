import { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { DocumentError } from './DocumentError';
import { MAX_DOCUMENT_BYTES, tooLarge } from './documentSize';
import { toDocumentError } from './toDocumentError';

/** What {@link readRemoteDocument} works with. */
export interface ReadRemoteDocumentOptions {
  urlReader: UrlReaderService;
  /** Of the last good answer from the same URL. */
  etag?: string;
  /** Milliseconds that the whole answer may take. */
  timeout: number;
  /** What is longer is refused; {@link MAX_DOCUMENT_BYTES} by default. */
  maxBytes?: number;
  signal: AbortSignal;
}

/** The answer for a document; without bytes where it is the one that the given ETag names. */
export interface RemoteDocument {
  bytes?: Buffer;
  etag?: string;
}

/**
 * Reads a document as any source host integrated with the portal gives it.
 *
 * @param target - names the document in messages
 * @throws DocumentError where it cannot be read or must not be
 * @throws AbortError where `signal` ends the task
 */
export async function readRemoteDocument(
  url: string,
  target: string,
  options: ReadRemoteDocumentOptions,
): Promise<RemoteDocument> {
  const { urlReader, etag, timeout, signal } = options;
  const { maxBytes = MAX_DOCUMENT_BYTES } = options;
  const deadline = AbortSignal.timeout(timeout);
  const abort = AbortSignal.any([signal, deadline]);
  try {
    const answer = await endWith(
      abort,
      urlReader.readUrl(url, { etag, signal: abort }),
    );
    const bytes = answer.stream
      ? await readStream(answer.stream(), { target, maxBytes, signal: abort })
      : await endWith(abort, answer.buffer());
    if (bytes.length > maxBytes) {
      throw tooLarge(target, maxBytes);
    }
    return { bytes, etag: answer.etag };
  } catch (error) {
    signal.throwIfAborted();
    if (deadline.aborted) {
      throw new DocumentError(
        {
          kind: 'timed-out',
          message: `${target} was not read within ${timeout / 1000} s`,
          remedy:
            'Check that the host is up, or raise waymark.roadmap.timeout.',
        },
        error,
      );
    }
    if (isError(error) && error.name === 'NotModifiedError') {
      return { etag };
    }
    throw error instanceof DocumentError
      ? error
      : toDocumentError(error, target);
  }
}

async function readStream(
  stream: Readable,
  options: { target: string; maxBytes: number; signal: AbortSignal },
): Promise<Buffer> {
  const { target, maxBytes, signal } = options;
  const chunks: Buffer[] = [];
  let length = 0;
  const stop = () => stream.destroy(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk));
      length += chunk.length;
      if (length > maxBytes) {
        throw tooLarge(target, maxBytes);
      }
    }
    return Buffer.concat(chunks);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

// Not every reader heeds its signal.
async function endWith<T>(
  signal: AbortSignal,
  pending: Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const done = new AbortController();
  try {
    return await Promise.race([
      pending,
      once(signal, 'abort', { signal: done.signal }).then(() => {
        throw signal.reason;
      }),
    ]);
  } finally {
    done.abort();
  }
}
