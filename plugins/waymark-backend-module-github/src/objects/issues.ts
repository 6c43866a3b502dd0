import { z } from 'zod';
import { connection, instant, optional } from './answerSchemas';
import { ConnectionReader } from './ConnectionReader';
import { Draft } from './Draft';
import { GithubObject } from './GithubObject';

const LABELS = 50;
const COMMENTS = 5;

const COMMENT_FIELDS = 'author { login } createdAt';

/** What is asked of an issue. */
export const ISSUE_FIELDS = `id createdAt updatedAt closedAt url author { login }
  labels(first: ${LABELS}) { nodes { name } }
  comments(first: ${COMMENTS}) { pageInfo { hasNextPage endCursor } nodes { ${COMMENT_FIELDS} } }`;

const author = optional(z.object({ login: z.string() }));

const commentSchema = z.object({ author, createdAt: instant });

const issueSchema = z.object({
  id: z.string(),
  createdAt: instant,
  updatedAt: instant,
  closedAt: optional(instant),
  url: optional(z.string()),
  author,
  labels: optional(
    z.object({ nodes: z.array(z.object({ name: z.string() })) }),
  ),
  comments: connection(commentSchema),
});

/** An issue with the first answer to it. */
export function draftIssue(answer: unknown): Draft {
  const issue = issueSchema.parse(answer);
  const comments = new ConnectionReader(
    {
      on: 'Issue',
      id: issue.id,
      connection: 'comments',
      fields: COMMENT_FIELDS,
    },
    commentSchema,
    issue.comments,
  );
  const findAnswer = () => findFirstAnswer(issue.author?.login, comments.items);
  return {
    next: () => (findAnswer() === undefined ? comments.next() : undefined),
    finish: () => toObject(issue, findAnswer()),
  };
}

function findFirstAnswer(
  login: string | undefined,
  comments: readonly z.output<typeof commentSchema>[],
): number | undefined {
  const times = comments.flatMap(it =>
    it.author?.login === login ? [] : [it.createdAt],
  );
  return times.length ? Math.min(...times) : undefined;
}

function toObject(
  issue: z.output<typeof issueSchema>,
  acknowledgedAt: number | undefined,
): GithubObject {
  return {
    kind: 'issue',
    id: issue.id,
    data: {
      labels: (issue.labels?.nodes ?? []).map(it => it.name).sort(),
      openedAt: issue.createdAt,
      ...(acknowledgedAt !== undefined && { acknowledgedAt }),
      ...(issue.closedAt !== undefined && { resolvedAt: issue.closedAt }),
      ...(issue.url && { url: issue.url }),
    },
    // The label may be taken off again, after which no list of incidents has it.
    unsettledSince: issue.closedAt ?? issue.updatedAt,
  };
}
