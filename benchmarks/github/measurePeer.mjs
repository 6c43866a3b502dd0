import { createRequire } from 'node:module';

const fromCollector = createRequire(
  new URL(
    '../../plugins/waymark-backend-module-github/package.json',
    import.meta.url,
  ),
);
const fields = fromCollector('./src/objects');

// Every ninth: of every 25 repositories some are special, and these are met as often as others.
const STRIDE = 9;
const MOST_PARENTS = 100;
const COMMIT_MARGIN = 14 * 24 * 3_600_000;

// The collector's own pages.
const LISTS = {
  pullRequests: {
    size: 20,
    order: 'UPDATED_AT',
    nodes: fields.PULL_REQUEST_FIELDS,
  },
  deployments: {
    size: 40,
    order: 'CREATED_AT',
    nodes: fields.DEPLOYMENT_FIELDS,
  },
  issues: {
    size: 10,
    order: 'UPDATED_AT',
    more: ', labels: ["incident"]',
    nodes: fields.ISSUE_FIELDS,
  },
};
const COMMITS = 50;

/**
 * Measures a poller that asks for the same as the collector, each repository by itself and whether anything has changed or
 * not: its first pages in one query, what follows of them, and the parents of commits that it does not know. It stops
 * where it was before.
 *
 * @param {{ emulator: object, since: number }} options
 */
export async function measurePeer({ emulator, since }) {
  const repositories = emulator.names
    .filter((_, index) => index % STRIDE === 0)
    .map(name => ({ name, known: new Set() }));
  const round = async () => {
    for (const repository of repositories) {
      await poll(repository, since, emulator);
    }
    const { requests, points } = await emulator.takeLog();
    return {
      requests: requests / repositories.length,
      points: points / repositories.length,
    };
  };
  return { backfill: await round(), cycle: await round() };
}

async function poll({ name, known }, since, emulator) {
  let open = [...Object.keys(LISTS), 'commits'].map(list => ({ list }));
  const commits = new Map();
  const news = new Set();
  while (open.length) {
    const { repository } = await ask(emulator, toQuery(name, open, since));
    const next = [];
    for (const { list } of open) {
      const found =
        list === 'commits'
          ? repository.defaultBranchRef?.target.list
          : repository[list];
      const nodes = found?.nodes ?? [];
      const keys = nodes.map(it => `${list} ${it.oid ?? it.id}`);
      const isEnd = nodes.some(
        (it, index) =>
          known.has(keys[index]) || timeOf(it) < since - COMMIT_MARGIN,
      );
      keys.forEach(it => news.add(it));
      for (const { commit } of nodes.flatMap(it => it.commits?.nodes ?? [])) {
        commits.set(commit.oid, commit.id);
      }
      if (found?.pageInfo.hasNextPage && !isEnd) {
        next.push({ list, after: found.pageInfo.endCursor });
      }
    }
    open = next;
  }
  news.forEach(it => known.add(it));
  await askParents(emulator, commits, known);
}

async function askParents(emulator, commits, known) {
  const missing = [...commits].filter(([sha]) => !known.has(`commits ${sha}`));
  for (let from = 0; from < missing.length; from += MOST_PARENTS) {
    const batch = missing.slice(from, from + MOST_PARENTS);
    const ids = JSON.stringify(batch.map(([, id]) => id));
    await ask(
      emulator,
      `query Parents { nodes(ids: ${ids}) { ... on Commit { oid ${fields.PARENT_FIELDS} } } }`,
    );
    batch.forEach(([sha]) => known.add(`commits ${sha}`));
  }
}

function toQuery(fullName, open, since) {
  const [owner, name] = fullName.split('/');
  const selection = open.map(({ list, after }) => {
    const from = after ? `, after: ${JSON.stringify(after)}` : '';
    if (list === 'commits') {
      const begin = new Date(since - COMMIT_MARGIN).toISOString();
      return `defaultBranchRef { target { ... on Commit {
        list: history(first: ${COMMITS}${from}, since: "${begin}") {
          pageInfo { hasNextPage endCursor } nodes { ${fields.COMMIT_FIELDS} ${fields.PARENT_FIELDS} } } } } }`;
    }
    const { size, order, more = '', nodes } = LISTS[list];
    return `${list}(first: ${size}${from}, orderBy: { field: ${order}, direction: DESC }${more}) {
      pageInfo { hasNextPage endCursor } nodes { ${nodes} } }`;
  });
  return `query Poll { repository(owner: "${owner}", name: "${name}") { ${selection.join('\n')} } }`;
}

function timeOf(node) {
  return Date.parse(node.updatedAt ?? node.createdAt ?? node.committedDate);
}

async function ask({ apiUrl, token }, query) {
  const response = await fetch(apiUrl.replace('/v3', '/graphql'), {
    method: 'POST',
    headers: {
      authorization: `token ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(`The poller's query was refused: ${errors[0].message}`);
  }
  return data;
}
