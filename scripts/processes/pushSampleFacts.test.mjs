import assert from 'node:assert/strict';
import http from 'node:http';
import { afterEach, test } from 'node:test';
import { pushSampleFacts } from './pushSampleFacts.mjs';

const TOKEN = 'of-a-guest';
let server;

afterEach(() => server.close());

/** A portal whose answers to pushes are given one after another; the last one from then on. */
async function startPortal(...answers) {
  const pushes = [];
  server = http.createServer(async (request, response) => {
    const reply = (status, body) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) {
      text += chunk;
    }
    if (request.url === '/api/auth/guest/refresh') {
      reply(200, { backstageIdentity: { token: TOKEN } });
      return;
    }
    assert.equal(request.url, '/api/waymark/facts');
    assert.equal(request.headers.authorization, `Bearer ${TOKEN}`);
    const { facts } = JSON.parse(text);
    pushes.push(facts);
    const answer = answers[Math.min(pushes.length, answers.length) - 1];
    const { status = 200, ...body } = answer(facts);
    reply(status, body);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { backendUrl: `http://127.0.0.1:${server.address().port}`, pushes };
}

const takeAll = () => ({ rejected: [] });

test('sample facts are pushed oldest first, each moment of a fact once', async () => {
  const { backendUrl, pushes } = await startPortal(takeAll);
  await pushSampleFacts({ backendUrl });
  const latest = new Map();
  for (const facts of pushes) {
    const keys = facts.map(it => `${it.entityRef} ${it.name}`);
    assert.equal(new Set(keys).size, keys.length);
    for (const { entityRef, name, observedAt } of facts) {
      const key = `${entityRef} ${name}`;
      assert.ok(observedAt > (latest.get(key) ?? ''), `${key} goes back`);
      assert.ok(observedAt < new Date().toISOString(), `${key} is to come`);
      latest.set(key, observedAt);
    }
  }
});

test('sample facts wait for entities that come later into the catalog', async () => {
  const unknown = { kind: 'unknown-entity', message: 'Not known.' };
  const { backendUrl, pushes } = await startPortal(
    () => ({ status: 400, error: { name: 'InputError', message: 'None.' } }),
    facts => ({
      rejected: [2, 4]
        .filter(it => it < facts.length)
        .map(index => ({ index, error: unknown })),
    }),
    takeAll,
  );
  await pushSampleFacts({ backendUrl, pause: 1 });
  const [all, again, left] = pushes;
  assert.deepEqual(again, all);
  assert.deepEqual(left, [all[2], all[4]]);
});

test('a portal that refuses to take sample facts is told of at once', async () => {
  const { backendUrl } = await startPortal(() => ({
    status: 403,
    error: { name: 'NotAllowedError', message: 'Not allowed' },
  }));
  await assert.rejects(pushSampleFacts({ backendUrl }), /^Error: Not allowed$/);
});
