import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { DoraEvents } from './DoraEvents';
import { instantSchema } from './parseInstant';

// What databases keep of a name: PostgreSQL has no text with NUL, and half a surrogate pair is no character.
const MAX_NAME = 255;
const MAX_NUMBER = 2 ** 31 - 1;
const isText = (text: string) => !/[\0\p{Surrogate}]/u.test(text);
const notText = 'must not hold NUL or half a character';

const text = z.string('must be a text').refine(isText, notText);
const name = text
  .min(1, 'must not be empty')
  .max(MAX_NAME, `must not be longer than ${MAX_NAME} characters`);
// Some systems count their events: a number is as good an id as a text, and 5 is the same as "5".
const id = z
  .union([z.string(), z.int()], 'must be a text or a whole number')
  .transform(String)
  .pipe(name);
const sha = name;
const shas = z.array(sha, 'must be a list of commit shas');

// Exporters write null for what they do not know.
function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform(value => value ?? undefined);
}

function oneOf<const T extends string>(...values: T[]) {
  return z.enum(values, { error: `must be ${values.join(' or ')}` });
}

const object = 'must be an object';
const deployment = z.object(
  {
    id,
    environment: name,
    sha,
    status: oneOf('success', 'failure'),
    startedAt: optional(instantSchema),
    finishedAt: instantSchema,
    kind: optional(oneOf('rollback', 'hotfix')),
    canary: optional(oneOf('succeeded', 'failed')),
    url: optional(text),
  },
  object,
);
const commit = z.object(
  {
    sha,
    parents: shas,
    authoredAt: instantSchema,
    committedAt: optional(instantSchema),
    reverts: optional(sha),
    outside: optional(z.boolean('must be true or false')),
  },
  object,
);
const pullRequest = z.object(
  {
    number: z
      .int('must be a whole number')
      .min(1, `must be from 1 to ${MAX_NUMBER}`)
      .max(MAX_NUMBER, `must be from 1 to ${MAX_NUMBER}`),
    commits: shas,
    openedAt: optional(instantSchema),
    firstReviewAt: optional(instantSchema),
    mergedAt: optional(instantSchema),
    mergeSha: optional(sha),
  },
  object,
);
const incident = z.object(
  {
    id,
    openedAt: instantSchema,
    acknowledgedAt: optional(instantSchema),
    resolvedAt: optional(instantSchema),
    deploymentId: optional(id),
    fixedBy: optional(id),
  },
  object,
);

const list = 'must be a list';
const doraEvents = z.object(
  {
    deployments: z.array(deployment, list),
    commits: z.array(commit, list),
    pullRequests: optional(z.array(pullRequest, list)),
    incidents: optional(z.array(incident, list)),
  },
  object,
);

const IDENTITIES = new Map([
  ['deployments', 'id'],
  ['commits', 'sha'],
  ['pullRequests', 'number'],
  ['incidents', 'id'],
]);

/**
 * Reads events from parsed JSON, whose times are ISO 8601 instants with their offset. Unknown fields are ignored, and
 * `null` in place of an optional field is the same as leaving it out. Clocks that ran backwards are no error. Ids, shas
 * and environments have 1 to 255 characters; an id that is a number is read as text.
 *
 * @throws InputError that names the first event (collection, index, id) and the field that is missing or malformed
 * @public
 */
export function parseDoraEvents(json: unknown): DoraEvents {
  const result = doraEvents.safeParse(json);
  if (result.success) {
    return result.data;
  }
  const [first, ...others] = result.error.issues;
  const more = others.length ? ` (and ${others.length} more)` : '';
  throw new InputError(
    `The DORA events cannot be read: ${describePlace(json, first.path)} ${first.message}${more}`,
  );
}

// An id may be what is wrong: too long, or of more than one line.
function toLine(value: string | number): string {
  const line = String(value).replace(/[\p{Cc}\p{Surrogate}]/gu, '');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function describePlace(json: unknown, path: PropertyKey[]): string {
  const [collection, index, ...field] = path.map(String);
  if (collection === undefined) {
    return 'the whole';
  }
  if (index === undefined) {
    return collection;
  }
  const event = (json as Record<string, unknown[]>)[collection][Number(index)];
  const identity = IDENTITIES.get(collection) ?? 'id';
  const value = (event as Record<string, unknown> | null | undefined)?.[
    identity
  ];
  const known = typeof value === 'string' || typeof value === 'number';
  const place = `${collection}[${index}]${known ? ` (${identity} ${toLine(value)})` : ''}`;
  return field.length ? `${place}: ${field.join('.')}` : place;
}
