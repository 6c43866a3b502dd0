import { z } from 'zod';
import { instant, optional } from './answerSchemas';
import { Draft } from './Draft';
import { GithubObject } from './GithubObject';

/** What is asked of a release. */
export const RELEASE_FIELDS =
  'id tagName isDraft isPrerelease createdAt publishedAt url tagCommit { oid }';

const releaseSchema = z.object({
  id: z.string(),
  tagName: z.string(),
  isDraft: z.boolean(),
  isPrerelease: z.boolean(),
  createdAt: instant,
  publishedAt: optional(instant),
  url: optional(z.string()),
  tagCommit: optional(z.object({ oid: z.string() })),
});

/** A release. A draft may be published, and a prerelease be declared a release. */
export function draftRelease(answer: unknown): Draft {
  const release = releaseSchema.parse(answer);
  return { next: () => undefined, finish: () => toObject(release) };
}

function toObject(release: z.output<typeof releaseSchema>): GithubObject {
  const { id, tagName, isDraft, isPrerelease, createdAt } = release;
  const { publishedAt, url, tagCommit } = release;
  return {
    kind: 'release',
    id,
    data: {
      tag: tagName,
      ...(tagCommit && { sha: tagCommit.oid }),
      isDraft,
      isPrerelease,
      createdAt,
      ...(publishedAt !== undefined && { publishedAt }),
      ...(url && { url }),
    },
    ...((isDraft || isPrerelease) && { unsettledSince: createdAt }),
  };
}
