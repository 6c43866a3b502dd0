import { Finding } from '@waymark/plugin-waymark-common';
import { DocumentError, DocumentErrorKind } from '../../roadmap';

const REMEDIES: Partial<Record<DocumentErrorKind, string>> = {
  'not-found':
    'Put it back, or correct the target under waymark.scorecards.locations. Source hosts also answer so where the portal may not see the repository.',
  'not-text': 'Name a YAML file.',
  'symbolic-link': 'Name the file that the link leads to.',
  'timed-out': 'Check that the host is up; it is read again later.',
  'too-large': 'Divide it into several files.',
};

/** Why a location, or a file of one, cannot be read, with what to do about it there. */
export function toLocationFinding({ finding }: DocumentError): Finding {
  const { kind, message, remedy } = finding;
  return {
    kind,
    message: message.replace(/\.?$/, '.'),
    remedy: REMEDIES[kind] ?? remedy,
  };
}
