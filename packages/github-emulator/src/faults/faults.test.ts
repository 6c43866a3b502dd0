import {
  closeAll,
  get,
  query,
  startWithShop,
} from '../__testUtils__/startForTest';

afterEach(closeAll);

const NAMED =
  'query Named { repository(owner: "acme", name: "shop") { name issues(first: 5) { nodes { title } } } }';

async function start() {
  const { emulator, shop } = await startWithShop();
  shop.openIssue({ title: 'One' });
  shop.openIssue({ title: 'Two' });
  return emulator;
}

test('a rule strikes the requests that it names, and no other', async () => {
  const emulator = await start();
  const remove = emulator.faults.add({
    route: 'POST /graphql',
    operation: 'Named',
    nth: [2, 3],
    fault: { kind: 'status', status: 503, body: { message: 'Unavailable' } },
  });
  const statuses = [];
  for (const text of [NAMED, '{ viewer { login } }', NAMED, NAMED, NAMED]) {
    const { status } = await query(emulator, text).catch(() => ({ status: 0 }));
    statuses.push(status);
  }
  expect(statuses).toEqual([200, 200, 503, 503, 200]);
  expect(emulator.log.map(({ cost }) => cost)).toEqual([1, 1, 0, 0, 1]);
  expect(emulator.log[2].faults).toEqual(['status']);
  remove();
});

test.each([
  [401, 'Bad credentials'],
  [404, 'Not Found'],
  [410, 'Issues are disabled for this repo'],
  [451, 'Repository access blocked'],
])(
  'a status %i without a body has the one that GitHub gives',
  async (status, message) => {
    const emulator = await start();
    emulator.faults.add({ fault: { kind: 'status', status } });
    expect(await get(emulator, '/repos/acme/shop')).toMatchObject({
      status,
      body: { message },
    });
  },
);

test('a delay passes in real time', async () => {
  const emulator = await start();
  emulator.faults.add({ nth: 1, fault: { kind: 'delay', milliseconds: 120 } });
  const begun = performance.now();
  await get(emulator, '/repos/acme/shop');
  expect(performance.now() - begun).toBeGreaterThanOrEqual(115);
});

test.each([
  ['a body that ends within', { kind: 'truncate' } as const],
  ['a reset connection', { kind: 'reset' } as const],
])('%s fails the client', async (_, fault) => {
  const emulator = await start();
  emulator.faults.add({ nth: 1, fault });
  await expect(query(emulator, NAMED)).rejects.toThrow();
  expect((await query(emulator, NAMED)).status).toBe(200);
});

test('a page for people comes instead of JSON', async () => {
  const emulator = await start();
  emulator.faults.add({ fault: { kind: 'html' } });
  const response = await fetch(`${emulator.apiUrl}/repos/acme/shop`, {
    headers: { authorization: `token ${emulator.token}` },
  });
  expect(response.status).toBe(502);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await response.text()).toContain('<!DOCTYPE html>');
});

test('fields go missing, become null or something else', async () => {
  const emulator = await start();
  const drift = (
    path: string,
    change: 'missing' | 'null' | { to: unknown },
    nth: number,
  ) => emulator.faults.add({ nth, fault: { kind: 'drift', path, change } });
  drift('data.repository.issues.nodes.*.title', 'missing', 1);
  drift('data.repository.issues', 'null', 2);
  drift('data.repository.name', { to: 7 }, 3);
  const bodies = [];
  for (let index = 0; index < 3; index += 1) {
    bodies.push((await query(emulator, NAMED)).body.data.repository);
  }
  expect(bodies).toEqual([
    { name: 'shop', issues: { nodes: [{}, {}] } },
    { name: 'shop', issues: null },
    { name: 7, issues: { nodes: [{ title: 'One' }, { title: 'Two' }] } },
  ]);
});

test('a time-out of GraphQL costs its points', async () => {
  const emulator = await start();
  emulator.faults.add({ fault: { kind: 'timeout' } });
  expect(await query(emulator, NAMED)).toMatchObject({
    status: 502,
    body: {
      data: null,
      errors: [{ message: expect.stringContaining('timeout') }],
    },
  });
  expect(emulator.log[0]).toMatchObject({ cost: 1, status: 502 });
  emulator.faults.clear();
  emulator.faults.add({ fault: { kind: 'timeout', status: 504 } });
  expect(await query(emulator, NAMED)).toMatchObject({
    status: 504,
    body: { message: expect.stringContaining('in time') },
  });
});

test('partial data comes with its errors', async () => {
  const emulator = await start();
  emulator.faults.add({
    fault: {
      kind: 'partial',
      path: 'repository.issues.nodes.*',
      type: 'INTERNAL',
    },
  });
  expect((await query(emulator, NAMED)).body).toEqual({
    data: { repository: { name: 'shop', issues: { nodes: [null, null] } } },
    errors: [0, 1].map(index => ({
      type: 'INTERNAL',
      path: ['repository', 'issues', 'nodes', index],
      message: 'Something went wrong while executing your query.',
    })),
  });
});

test('limits can be reached on demand', async () => {
  const emulator = await start();
  emulator.faults.add({
    nth: 1,
    fault: { kind: 'secondary-limit', status: 429, retryAfterSeconds: 7 },
  });
  emulator.faults.add({ nth: 2, fault: { kind: 'rate-limit' } });
  const secondary = await query(emulator, NAMED);
  expect(secondary.status).toBe(429);
  expect(secondary.headers.get('retry-after')).toBe('7');
  expect((await query(emulator, NAMED)).body.errors).toMatchObject([
    { type: 'RATE_LIMITED' },
  ]);
});
