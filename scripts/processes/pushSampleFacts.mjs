import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../setup/paths.mjs';

const SAMPLE = path.join(ROOT, 'examples', 'facts.json');
const DAY = 24 * 60 * 60 * 1000;
const TIME_FOR_CATALOG_MILLISECONDS = 2 * 60 * 1000;

/**
 * Pushes the facts of `examples/facts.json` to the demo portal, as the CI and the scanners of its teams would. Their entities
 * may come into the catalog a little later than the portal answers: what is not taken is pushed again.
 *
 * It signs in as a guest, as everybody does who opens the demo. What pushes to a real portal has a token of its own.
 *
 * @param pause milliseconds between two attempts
 * @throws Error where the portal does not take all facts within two minutes
 */
export async function pushSampleFacts({ backendUrl, pause = 1000 }) {
  const deadline = Date.now() + TIME_FOR_CATALOG_MILLISECONDS;
  const token = await signIn(backendUrl);
  const sample = JSON.parse(fs.readFileSync(SAMPLE, 'utf8'));
  for (const batch of toBatches(sample, Date.now())) {
    let left = batch;
    for (;;) {
      const { rejected, problem } = await push(left, backendUrl, token);
      if (!rejected.length) {
        break;
      }
      if (Date.now() > deadline) {
        throw new Error(problem);
      }
      left = rejected;
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
}

/** Oldest first. No batch tells twice of a fact of one entity, so that what it was before is kept. */
function toBatches(sample, now) {
  const batches = [];
  for (const [entityRef, facts] of Object.entries(sample)) {
    const observations = new Map();
    for (const { daysAgo, ...fact } of facts) {
      const earlier = observations.get(fact.name) ?? 0;
      observations.set(fact.name, earlier + 1);
      batches[earlier] ??= [];
      batches[earlier].push({
        ...fact,
        entityRef,
        observedAt: new Date(now - daysAgo * DAY).toISOString(),
        source: 'sample',
      });
    }
  }
  return batches;
}

async function signIn(backendUrl) {
  const { status, answer } = await ask(`${backendUrl}/api/auth/guest/refresh`);
  const token = answer?.backstageIdentity?.token;
  if (!token) {
    throw new Error(`signing in as a guest was answered with ${status}`);
  }
  return token;
}

async function push(facts, backendUrl, token) {
  const { status, answer } = await ask(`${backendUrl}/api/waymark/facts`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ facts }),
  });
  if (status === 200) {
    const { rejected } = answer;
    return {
      rejected: rejected.map(({ index }) => facts[index]),
      problem: rejected[0]?.error.message,
    };
  }
  const problem = answer?.error?.message ?? `status ${status}`;
  if (status !== 400) {
    throw new Error(problem);
  }
  // So it answers where it can take none of them, as long as the catalog is empty.
  return { rejected: facts, problem };
}

async function ask(url, options) {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(30_000),
    ...options,
  });
  const text = await response.text();
  const isJson = response.headers
    .get('content-type')
    ?.includes('application/json');
  return {
    status: response.status,
    answer: isJson ? JSON.parse(text) : undefined,
  };
}
