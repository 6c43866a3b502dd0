import {
  closeAll,
  get,
  query,
  startWithShop,
} from '../__testUtils__/startForTest';

afterEach(closeAll);

const RATE = '{ rateLimit { cost limit remaining used resetAt } }';
const HOUR = 60 * 60 * 1000;

test('points are counted for each token, refused when they are spent, and given back after an hour', async () => {
  const { emulator } = await startWithShop({ limits: { graphql: 2 } });
  const other = emulator.createInstallationToken('acme');
  const first = await query(emulator, RATE);
  expect(first.body.data.rateLimit).toEqual({
    cost: 1,
    limit: 2,
    remaining: 1,
    used: 1,
    resetAt: '2026-06-01T01:00:00Z',
  });
  await query(emulator, RATE);
  const refused = await query(emulator, RATE);
  expect(refused.status).toBe(200);
  expect(refused.body).toEqual({
    errors: [
      {
        type: 'RATE_LIMITED',
        message: expect.stringContaining('API rate limit exceeded for user ID'),
      },
    ],
  });
  expect(Object.fromEntries(refused.headers)).toMatchObject({
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Date.parse('2026-06-01T01:00:00Z') / 1000),
    'x-ratelimit-resource': 'graphql',
  });
  // GitHub words it otherwise where it refused before.
  expect((await query(emulator, RATE)).body.errors).toEqual([
    {
      type: 'RATE_LIMIT',
      code: 'graphql_rate_limit',
      message: expect.stringContaining('already exceeded for user ID'),
    },
  ]);
  expect(
    (await query(emulator, RATE, { token: other })).body.errors,
  ).toBeUndefined();
  emulator.clock.advance(HOUR);
  expect((await query(emulator, RATE)).body.data.rateLimit.used).toBe(1);
});

test('REST has a limit of its own, and asking for it is free', async () => {
  const { emulator } = await startWithShop({ limits: { core: 1 } });
  await get(emulator, '/repos/acme/shop');
  const refused = await get(emulator, '/repos/acme/shop');
  expect(refused).toMatchObject({
    status: 403,
    body: { message: expect.stringContaining('API rate limit exceeded') },
  });
  expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
  const { body } = await get(emulator, '/rate_limit');
  expect(body.resources).toMatchObject({
    core: { limit: 1, used: 1, remaining: 0 },
    graphql: { limit: 5000, used: 0, remaining: 5000 },
  });
});

test('an installation has more points with more repositories, up to 12,500', async () => {
  const { emulator } = await startWithShop();
  const limit = async () => {
    const token = emulator.createInstallationToken('acme');
    const { body } = await query(emulator, RATE, { token });
    return body.data.rateLimit.limit;
  };
  const grow = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) {
      emulator.history.createRepository({ owner: 'acme', name: `r${index}` });
    }
  };
  expect(await limit()).toBe(5000);
  grow(1, 30);
  expect(await limit()).toBe(5500);
  grow(30, 200);
  expect(await limit()).toBe(12_500);
  emulator.configureInstallation('acme', { repositories: ['acme/shop'] });
  expect(await limit()).toBe(5000);
  expect((await query(emulator, RATE)).body.data.rateLimit.limit).toBe(5000);
});

test('too many points a minute meet the secondary limit until the minute is over', async () => {
  const { emulator } = await startWithShop({ limits: { corePerMinute: 2 } });
  await get(emulator, '/repos/acme/shop');
  await get(emulator, '/repos/acme/shop');
  emulator.clock.advance(20_000);
  const refused = await get(emulator, '/repos/acme/shop');
  expect(refused).toMatchObject({
    status: 403,
    body: { message: expect.stringContaining('secondary rate limit') },
  });
  expect(refused.headers.get('retry-after')).toBe('40');
  emulator.clock.advance(40_000);
  expect((await get(emulator, '/repos/acme/shop')).status).toBe(200);
});

test('too many requests at the same time meet the secondary limit', async () => {
  const { emulator } = await startWithShop({ limits: { concurrency: 3 } });
  emulator.faults.add({ fault: { kind: 'delay', milliseconds: 200 } });
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => get(emulator, '/repos/acme/shop')),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([
    200, 200, 200, 403, 403,
  ]);
});
