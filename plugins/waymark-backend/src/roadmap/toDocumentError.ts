import { toError } from '@backstage/errors';
import { DocumentError } from './DocumentError';

/**
 * Tells from a URL reader's error why a document cannot be read. Readers name only few cases by the error's class; the
 * others are told apart by their messages, which end with the status (`…, 403 Forbidden`) or name the setting that
 * refused the host, also that of a redirect.
 *
 * @param target - names the document in messages
 */
export function toDocumentError(error: unknown, target: string): DocumentError {
  const { name, message } = toError(error);
  const status = /, (?<status>\d{3})(?: [^,]*)?$/.exec(message)?.groups?.status;
  if (message.includes('backend.reading.allow')) {
    return new DocumentError(
      {
        kind: 'disallowed-host',
        message: `The portal may not read from the host of ${target}, or from one that it redirects to`,
        remedy:
          "Ask the portal's owner to configure an integration for the host, or to allow it under backend.reading.allow.",
      },
      error,
    );
  }
  if (name === 'NotFoundError') {
    return new DocumentError(
      {
        kind: 'not-found',
        message: `${target} does not exist`,
        remedy:
          'Add the document, or correct the annotation waymark/roadmap. Source hosts also answer so where the portal may not see the repository.',
      },
      error,
    );
  }
  if (status === '429' || message.includes('rate limit exceeded')) {
    return new DocumentError(
      {
        kind: 'unreadable',
        message: `${target} could not be read: the rate limit of the host is used up`,
        remedy:
          'Nothing: it is read again later. If that happens often, configure credentials for the host.',
      },
      error,
    );
  }
  if (
    name === 'NotAllowedError' ||
    name === 'AuthenticationError' ||
    status === '401' ||
    status === '403'
  ) {
    return new DocumentError(
      {
        kind: 'forbidden',
        message: `The portal may not read ${target}`,
        remedy:
          "Give the portal's integration with the host access to the repository.",
      },
      error,
    );
  }
  return new DocumentError(
    {
      kind: 'unreadable',
      message: status
        ? `${target} could not be read: the host answered with status ${status}`
        : `${target} could not be read: the host did not answer properly`,
      remedy:
        'Check the address; it is read again later. The log of the portal names the cause.',
    },
    error,
  );
}
