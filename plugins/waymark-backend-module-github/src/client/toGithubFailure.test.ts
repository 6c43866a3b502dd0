import { GithubFailure } from './GithubFailure';
import { toGithubFailure } from './toGithubFailure';

const NOW = Date.parse('2026-06-01T00:00:00Z');

function answered(
  status: number,
  headers: Record<string, string> = {},
  message = 'No',
) {
  return Object.assign(new Error(message), { status, response: { headers } });
}

it.each([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [408, 'too-slow'],
  [410, 'not-found'],
  [418, 'unexpected-answer'],
  [451, 'forbidden'],
  [500, 'unavailable'],
  [502, 'too-slow'],
  [503, 'unavailable'],
  [504, 'too-slow'],
])('the status %s is %s', (status, kind) => {
  const failure = toGithubFailure(answered(status), NOW);
  expect(failure).toMatchObject({ kind, retryAt: undefined });
  expect(failure.message).toBe(`GitHub answered ${status}: No`);
});

const reset = String(NOW / 1000 + 600);

it.each<[string, Error, number]>([
  ['a time to wait', answered(403, { 'retry-after': '7' }), 7_000],
  [
    'nothing left',
    answered(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }),
    600_000,
  ],
  [
    'nothing left until a moment ago',
    answered(429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }),
    1_000,
  ],
  ['too many requests', answered(429), 60_000],
  [
    'a secondary limit',
    answered(403, {}, 'You have exceeded a secondary rate limit'),
    60_000,
  ],
])('%s is rate-limited', (_, error, wait) => {
  expect(toGithubFailure(error, NOW)).toMatchObject({
    kind: 'rate-limited',
    retryAt: NOW + wait,
  });
});

it('tells a connection that failed from one that took too long', () => {
  const timeout = Object.assign(new Error('fetch failed'), {
    status: 500,
    cause: new DOMException('Too late', 'TimeoutError'),
  });
  expect(toGithubFailure(timeout, NOW).kind).toBe('too-slow');
  const reset500 = Object.assign(new Error('read ECONNRESET'), { status: 500 });
  expect(toGithubFailure(reset500, NOW)).toMatchObject({
    kind: 'unavailable',
    message: 'The connection failed: read ECONNRESET',
  });
});

it('says a page for people in one short line, and leaves failures as they are', () => {
  const page = answered(502, {}, `<html>\n\n${'<p>Unicorn</p>\n'.repeat(50)}`);
  const { message } = toGithubFailure(page, NOW);
  expect(message.length).toBeLessThan(240);
  expect(message).not.toContain('\n');
  const failure = new GithubFailure('forbidden', 'No');
  expect(toGithubFailure(failure, NOW)).toBe(failure);
});
