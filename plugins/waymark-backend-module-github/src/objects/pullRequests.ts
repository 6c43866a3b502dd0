import { z } from 'zod';
import { connection, instant, optional } from './answerSchemas';
import { COMMIT_FIELDS, commitSchema, readCommit } from './commits';
import { ConnectionReader } from './ConnectionReader';
import { Draft, ParentsNeed } from './Draft';
import { CommitData, GithubObject } from './GithubObject';

const COMMITS = 20;
const REVIEWS = 5;

// Their parents would cost more than all the rest.
const COMMIT_NODE_FIELDS = `commit { id ${COMMIT_FIELDS} }`;

const REVIEW_FIELDS = 'author { login } submittedAt';

/** What is asked of a pull request. */
export const PULL_REQUEST_FIELDS = `id number createdAt updatedAt mergedAt mergeCommit { oid } author { login }
  commits(first: ${COMMITS}) { pageInfo { hasNextPage endCursor } nodes { ${COMMIT_NODE_FIELDS} } }
  reviews(first: ${REVIEWS}) { pageInfo { hasNextPage endCursor } nodes { ${REVIEW_FIELDS} } }`;

const author = optional(z.object({ login: z.string() }));

const commitNodeSchema = z.object({
  commit: commitSchema.extend({ id: z.string() }),
});

const reviewSchema = z.object({
  author,
  submittedAt: optional(instant),
});

const pullRequestSchema = z.object({
  id: z.string(),
  number: z.int(),
  createdAt: instant,
  updatedAt: instant,
  mergedAt: optional(instant),
  mergeCommit: optional(z.object({ oid: z.string() })),
  author,
  commits: connection(commitNodeSchema),
  reviews: connection(reviewSchema),
});

/** A pull request with all of its commits, their parents, and its first review. */
export function draftPullRequest(answer: unknown): Draft {
  const pullRequest = pullRequestSchema.parse(answer);
  const place = { on: 'PullRequest', id: pullRequest.id };
  const commits = new ConnectionReader(
    { ...place, connection: 'commits', fields: COMMIT_NODE_FIELDS },
    commitNodeSchema,
    pullRequest.commits,
  );
  const reviews = new ConnectionReader(
    { ...place, connection: 'reviews', fields: REVIEW_FIELDS },
    reviewSchema,
    pullRequest.reviews,
  );
  const findReview = () =>
    findFirstReview(pullRequest.author?.login, reviews.items);
  let parents: ReadonlyMap<string, readonly string[]> | undefined;
  const needParents = (): ParentsNeed | undefined =>
    parents || !commits.items.length
      ? undefined
      : {
          type: 'parents',
          commits: commits.items.map(({ commit }) => ({
            id: commit.id,
            sha: commit.oid,
          })),
          supply: supplied => {
            parents = supplied;
          },
        };
  return {
    next: () =>
      commits.next() ??
      (findReview() === undefined ? reviews.next() : undefined) ??
      needParents(),
    finish: () =>
      toObject(
        pullRequest,
        commits.items.map(({ commit }) => ({
          ...readCommit(commit),
          parents: [...(parents?.get(commit.oid) ?? [])],
        })),
        findReview(),
      ),
  };
}

function findFirstReview(
  login: string | undefined,
  reviews: readonly z.output<typeof reviewSchema>[],
): number | undefined {
  const times = reviews.flatMap(it =>
    it.submittedAt !== undefined && it.author?.login !== login
      ? [it.submittedAt]
      : [],
  );
  return times.length ? Math.min(...times) : undefined;
}

function toObject(
  pullRequest: z.output<typeof pullRequestSchema>,
  commits: readonly CommitData[],
  firstReviewAt: number | undefined,
): GithubObject {
  const { id, number, createdAt, mergedAt, mergeCommit } = pullRequest;
  return {
    kind: 'pull-request',
    id,
    data: {
      number,
      commits: [...commits],
      openedAt: createdAt,
      ...(firstReviewAt !== undefined && { firstReviewAt }),
      ...(mergedAt !== undefined && { mergedAt }),
      ...(mergedAt !== undefined &&
        mergeCommit && { mergeSha: mergeCommit.oid }),
    },
  };
}
