import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import schema from '@octokit/webhooks-schemas/schema.json';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import {
  closeAll,
  startForTest,
  startWithShop,
} from '../__testUtils__/startForTest';

const SECRET = 'a secret';
const DAY = 24 * 60 * 60 * 1000;

interface Received {
  headers: http.IncomingHttpHeaders;
  body: string;
}

let received: Received[];
let receiver: http.Server;
let url: string;
let answers: number[];

beforeEach(async () => {
  received = [];
  answers = [];
  receiver = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    received.push({
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    });
    response.writeHead(answers.shift() ?? 202).end();
  });
  await new Promise<void>(resolve => {
    receiver.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});

afterEach(async () => {
  await closeAll();
  receiver.closeAllConnections();
  await new Promise(resolve => receiver.close(resolve));
});

// Samples take their time on a busy machine.
jest.setTimeout(30_000);

test('payloads have the shapes of GitHub’s schemas, come in order of time, and are signed', async () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  // Ajv has no templates of URIs; and both definitions carry the identity of the draft.
  ajv.addFormat('uri-template', true);
  ajv.addSchema(schema, 'webhooks');
  const emulator = await startForTest({
    seed: 9,
    repositories: 4,
    webhooks: [{ url, secret: SECRET }],
  });
  await emulator.advance(10 * DAY);
  expect(received.length).toBeGreaterThan(100);
  const kinds = new Set<string>();
  for (const { headers, body } of received) {
    const payload = JSON.parse(body);
    const event = String(headers['x-github-event']);
    const kind = `${event}$${payload.action ?? 'event'}`;
    kinds.add(kind);
    const validate = ajv.getSchema(`webhooks#/definitions/${kind}`)!;
    validate(payload);
    expect([kind, validate.errors]).toEqual([kind, null]);
    expect(headers['x-hub-signature-256']).toBe(
      `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`,
    );
    expect(headers['x-github-delivery']).toMatch(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    );
  }
  expect([...kinds].sort()).toEqual([
    'deployment_status$created',
    'issues$closed',
    'issues$labeled',
    'issues$opened',
    'issues$unlabeled',
    'pull_request$closed',
    'pull_request$opened',
    'pull_request$synchronize',
    'push$event',
    'release$published',
    'workflow_run$completed',
    'workflow_run$requested',
  ]);
  const times = emulator.deliveries.map(({ at }) => at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(new Set(emulator.deliveries.map(({ id }) => id)).size).toBe(
    times.length,
  );
});

test('a payload shows the state at its event, and none is sent of what becomes inactive', async () => {
  const { emulator, shop } = await startWithShop({
    webhooks: [
      { url, secret: SECRET, events: ['deployment_status', 'issues'] },
    ],
  });
  const first = shop.deploy();
  shop.addStatus(first, 'SUCCESS');
  shop.addStatus(shop.deploy(), 'SUCCESS');
  const issue = shop.openIssue({ title: 'Down' });
  shop.closeIssue(issue);
  await emulator.advance();
  expect(first.statuses.map(({ state }) => state)).toEqual([
    'SUCCESS',
    'INACTIVE',
  ]);
  expect(
    received
      .map(({ body }) => JSON.parse(body))
      .map(payload => [
        payload.action,
        payload.deployment_status?.state ?? payload.issue.state,
      ]),
  ).toEqual([
    ['created', 'success'],
    ['created', 'success'],
    ['opened', 'open'],
    ['closed', 'closed'],
  ]);
});

test('a push tells the files of its commits, and a merge those of the branch, too', async () => {
  const { emulator, shop } = await startWithShop({
    webhooks: [{ url, secret: SECRET, events: ['push'] }],
  });
  const pull = shop.openPullRequest({
    title: 'Change',
    branch: 'change',
    commits: [
      { message: 'One', files: ['docs/a.md', 'README.md'] },
      { message: 'Two', files: ['docs/b.md'], removedFiles: ['docs/a.md'] },
    ],
  });
  const merge = shop.mergePullRequest(pull);
  shop.forcePush('main', merge.parents[0]);
  await emulator.advance();
  const pushes = received.map(({ body }) => JSON.parse(body));
  const one = { added: ['docs/a.md'], modified: ['README.md'], removed: [] };
  const two = { added: ['docs/b.md'], modified: [], removed: ['docs/a.md'] };
  expect(pushes).toMatchObject([
    {
      ref: 'refs/heads/change',
      created: true,
      commits: [
        { distinct: true, ...one },
        { distinct: true, ...two },
      ],
    },
    {
      ref: 'refs/heads/main',
      forced: false,
      commits: [
        { id: pull.commits[0], distinct: false },
        { id: pull.commits[1], distinct: false },
        { id: merge.sha, distinct: true },
      ],
      head_commit: {
        id: merge.sha,
        added: ['docs/b.md'],
        modified: ['README.md'],
        removed: [],
      },
    },
    { forced: true, before: merge.sha, commits: [] },
  ]);
});

test('labels come and go with events of their own', async () => {
  const { emulator, shop } = await startWithShop({
    webhooks: [{ url, secret: SECRET, events: ['issues'] }],
  });
  const issue = shop.openIssue({ title: 'Down', labels: ['incident'] });
  shop.removeLabel(issue, 'incident');
  shop.closeIssue(issue);
  shop.reopenIssue(issue);
  await emulator.advance();
  expect(
    received
      .map(({ body }) => JSON.parse(body))
      .map(payload => [
        payload.action,
        payload.label?.name,
        payload.issue.labels.length,
        payload.issue.closed_at,
      ]),
  ).toEqual([
    ['opened', undefined, 1, null],
    ['labeled', 'incident', 1, null],
    ['unlabeled', 'incident', 0, null],
    ['closed', undefined, 0, '2026-06-01T00:00:00Z'],
    ['reopened', undefined, 0, null],
  ]);
});

test('a target that asks for it is tried again, and none keeps the emulator from closing', async () => {
  const { emulator, shop } = await startWithShop({
    webhooks: [
      { url, secret: SECRET, retries: [1, 1] },
      { url: 'http://127.0.0.1:9/nobody', secret: SECRET, retries: [60_000] },
    ],
  });
  answers.push(503, 404);
  shop.openIssue({ title: 'Down' });
  const settled = emulator.advance();
  while (received.length < 3) {
    await new Promise(resolve => {
      setTimeout(resolve, 5);
    });
  }
  await emulator.close();
  await settled;
  expect(emulator.deliveries.map(({ statuses }) => statuses)).toEqual([
    [503, 404, 202],
    [0],
  ]);
});

test('what was not received can be delivered again under the same id', async () => {
  const { emulator, shop } = await startWithShop({
    webhooks: [{ url, secret: SECRET }],
  });
  answers.push(500);
  shop.openIssue({ title: 'Down' });
  await emulator.advance();
  const [delivery] = emulator.deliveries;
  await emulator.redeliver(delivery.id);
  expect(delivery.statuses).toEqual([500, 202]);
  expect(received[1].headers['x-github-delivery']).toBe(delivery.id);
  expect(received[1].body).toBe(received[0].body);
});
