import { Finding } from '@waymark/plugin-waymark-common';

/** Every way in which reading a document can fail. */
export type DocumentErrorKind =
  | 'disallowed-host'
  | 'empty'
  | 'forbidden'
  | 'invalid-encoding'
  | 'not-found'
  | 'not-text'
  | 'outside-folder'
  | 'parse-timeout'
  | 'symbolic-link'
  | 'timed-out'
  | 'too-deep'
  | 'too-large'
  | 'unreadable';

/** A document cannot be read, for a reason that its owner is told. */
export class DocumentError extends Error {
  readonly finding: Finding & { kind: DocumentErrorKind };

  constructor(finding: Finding & { kind: DocumentErrorKind }, cause?: unknown) {
    super(finding.message, { cause });
    this.name = 'DocumentError';
    this.finding = finding;
  }
}
