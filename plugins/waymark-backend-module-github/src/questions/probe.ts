import { z } from 'zod';
import { GraphqlAnswer } from '../client';
import { instant, optional } from '../objects/answerSchemas';
import { RepositoryName } from '../targets';
import { VariableList } from './VariableList';

/** What tells whether anything has changed in a repository, and what it is called now. */
export interface Probe {
  nodeId: string;
  /** `owner/name` */
  fullName: string;
  url: string;
  isArchived: boolean;
  defaultBranch?: string;
  /** The tip of the default branch; not given where it has no commit. */
  head?: string;
  /**
   * By the first word of a stream's name: a text that is another one once something has changed. Not given where that
   * cannot be told, as what was updated within the last minute may be updated again in the same second.
   */
  seen: Partial<Record<string, string>>;
  /** By the same words: how many there are at most, where that is told. */
  totals: Partial<Record<string, number>>;
}

const SETTLED = 60_000;

const REPOSITORY_FIELDS = `id nameWithOwner url isArchived
  defaultBranchRef { name target { oid } }`;

const LISTS = {
  deployments:
    'deployments(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) { totalCount nodes { id } }',
  releases:
    'releases(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) { totalCount nodes { id updatedAt } }',
  pullRequests:
    'pullRequests(first: 1, orderBy: { field: UPDATED_AT, direction: DESC }) { totalCount nodes { id updatedAt } }',
  issues:
    'issues(first: 1, orderBy: { field: UPDATED_AT, direction: DESC }) { totalCount nodes { id updatedAt } }',
};

/** A list that a probe asks for the newest entry of. */
export type ProbedList = keyof typeof LISTS;

/** Whether a field of a probe is one of the lists, which it can do without. */
export function isProbedList(field: string | undefined): field is ProbedList {
  return field !== undefined && field in LISTS;
}

function fieldsOf(without: ReadonlySet<ProbedList>): string {
  const lists = Object.entries(LISTS).flatMap(([name, text]) =>
    without.has(name as ProbedList) ? [] : [text],
  );
  return [REPOSITORY_FIELDS, ...lists].join('\n');
}

const newest = optional(
  z.object({
    totalCount: z.int(),
    nodes: z.array(
      z.object({ id: z.string(), updatedAt: optional(instant) }).nullable(),
    ),
  }),
);

const probeSchema = z.object({
  id: z.string(),
  nameWithOwner: z.string(),
  url: z.string(),
  isArchived: z.boolean(),
  defaultBranchRef: optional(
    z.object({
      name: z.string(),
      target: optional(z.object({ oid: z.string() })),
    }),
  ),
  deployments: newest,
  releases: newest,
  pullRequests: newest,
  issues: newest,
});

/**
 * Asks for repositories by their node ids, which stay when they are renamed.
 *
 * @param without - lists that are not needed, each of which counts as a request for each repository, or that the
 *   credentials may not read, which would make all of a repository null
 */
export function probeById(
  nodeIds: readonly string[],
  without: ReadonlySet<ProbedList>,
) {
  const variables = new VariableList();
  const ids = variables.add('[ID!]!', nodeIds);
  const query = variables.toQuery(
    'WaymarkProbe',
    `nodes(ids: ${ids}) { ... on Repository { ${fieldsOf(without)} } }`,
  );
  return {
    query,
    variables: variables.values,
    /** What came of one of them, and the path of its errors. */
    pick: (answer: GraphqlAnswer, index: number) => ({
      answer: (answer.data.nodes as unknown[] | null | undefined)?.[index],
      path: ['nodes', index],
    }),
  };
}

/** As {@link probeById}, by their names. */
export function probeByName(
  names: readonly RepositoryName[],
  without: ReadonlySet<ProbedList>,
) {
  const variables = new VariableList();
  const selection = names.map(
    ({ owner, name }, index) =>
      `r${index}: repository(owner: ${variables.add('String!', owner)}, name: ${variables.add('String!', name)}) { ...Probe }`,
  );
  const query = `${variables.toQuery('WaymarkProbeByName', selection.join('\n'))}
    fragment Probe on Repository { ${fieldsOf(without)} }`;
  return {
    query,
    variables: variables.values,
    /** What came of one of them, and the path of its errors. */
    pick: (answer: GraphqlAnswer, index: number) => ({
      answer: answer.data[`r${index}`],
      path: [`r${index}`],
    }),
  };
}

/**
 * Reads the answer to a probe.
 *
 * @param now - epoch milliseconds
 * @throws ZodError where it is not what GitHub documents
 */
export function readProbe(answer: unknown, now: number): Probe {
  const probe = probeSchema.parse(answer);
  const head = probe.defaultBranchRef?.target?.oid;
  const seenOf = (list: z.output<typeof newest>): string | undefined => {
    const first = list?.nodes[0];
    if (!list || (first?.updatedAt ?? 0) > now - SETTLED) {
      return undefined;
    }
    return [list.totalCount, first?.id, first?.updatedAt].join(' ');
  };
  return {
    nodeId: probe.id,
    fullName: probe.nameWithOwner,
    url: probe.url,
    isArchived: probe.isArchived,
    defaultBranch: probe.defaultBranchRef?.name,
    head,
    seen: {
      deployments: seenOf(probe.deployments),
      releases: seenOf(probe.releases),
      'pull-requests': seenOf(probe.pullRequests),
      issues: seenOf(probe.issues),
      runs: head,
    },
    totals: {
      deployments: probe.deployments?.totalCount,
      releases: probe.releases?.totalCount,
      'pull-requests': probe.pullRequests?.totalCount,
      issues: probe.issues?.totalCount,
    },
  };
}
