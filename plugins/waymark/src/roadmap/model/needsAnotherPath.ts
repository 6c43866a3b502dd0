import { Finding } from '@waymark/plugin-waymark-common';

const PATH_KINDS: ReadonlySet<string> = new Set([
  'disallowed-host',
  'invalid-annotation',
  'not-found',
  'outside-folder',
]);

/** Whether any of an entity's findings is mended by naming another path; the others are about what stands there. */
export function needsAnotherPath(findings: readonly Finding[]): boolean {
  return findings.some(({ kind }) => PATH_KINDS.has(kind));
}
