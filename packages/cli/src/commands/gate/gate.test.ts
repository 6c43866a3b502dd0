import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { AddressInfo } from 'node:net';
import path from 'node:path';

const WAYMARK = path.resolve(__dirname, '../../../bin/waymark');
const CALL = ['--entity', 'component:default/shop', '--gate', 'ready:beta'];

const GATE = {
  entityRef: 'component:default/shop',
  name: 'ready:beta',
  kind: 'level',
  title: 'Readiness: beta',
  verdict: 'fail',
  since: '2026-06-01T00:00:00.000Z',
  evaluatedAt: '2026-06-15T10:00:00.000Z',
  required: 5,
  blockers: [
    {
      id: 'license',
      title: 'It has a \u001b[31mlicence',
      verdict: 'fail',
      reason: { kind: 'not-true', message: 'Its condition is not met.' },
      remediation: { text: 'Add one', url: 'https://licence.example' },
    },
  ],
  unknown: [{ id: 'drill', title: 'A drill', verdict: 'stale' }],
};

// A portal that answers what a test gives.
let answer: { status: number; body: string };
let asked: http.IncomingMessage[];
let server: http.Server;
let url: string;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    asked.push(request);
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

beforeEach(() => {
  asked = [];
  answer = { status: 200, body: JSON.stringify(GATE) };
});

async function run(
  args: readonly string[],
  environment: Record<string, string> = {},
) {
  const child = spawn(process.execPath, [WAYMARK, 'gate', ...args], {
    env: { ...process.env, ...environment },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', chunk => {
    output.stdout += chunk;
  });
  child.stderr.on('data', chunk => {
    output.stderr += chunk;
  });
  const [status] = await once(child, 'close');
  return { status, ...output };
}

describe('waymark gate', () => {
  it.each([
    ['pass', 0],
    ['fail', 1],
    ['unknown', 1],
  ])(
    'prints a gate that is %s as JSON, and exits with %d',
    async (verdict, status) => {
      answer.body = JSON.stringify({ ...GATE, verdict });
      const result = await run([...CALL, '--url', `${url}/portal/`, '--json'], {
        WAYMARK_TOKEN: 'secret',
      });
      expect(result).toMatchObject({ status, stderr: '' });
      expect(JSON.parse(result.stdout)).toEqual({ ...GATE, verdict });
      expect(asked.map(it => it.url)).toEqual([
        '/portal/api/waymark/entities/component/default/shop/gates/ready%3Abeta',
      ]);
      expect(asked[0].headers.authorization).toBe('Bearer secret');
    },
  );

  it('tells in words what is in the way', async () => {
    const { stdout, status } = await run([...CALL, '--url', url]);
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        '✗ fail component:default/shop ready:beta',
        '  Readiness: beta: 3 pass, 1 fail, 1 unknown of 5 required',
        '',
        '  ✗ fail It has a [31mlicence',
        '    Its condition is not met.',
        '    → Add one https://licence.example',
        '',
        '  ~ stale A drill',
        '',
        'evaluated at 2026-06-15 10:00 UTC',
        '',
      ].join('\n'),
    );
  });

  it.each<[string, string[], Partial<typeof answer>, RegExp]>([
    ['no address', ['--url', 'portal'], {}, /"portal" is no address/],
    ['another scheme', ['--url', 'file:///etc'], {}, /must begin with https/],
    ['no entity', ['--entity', 'a:b:c/d/'], {}, /is no entity reference/],
    [
      'an error of the portal',
      [],
      {
        status: 404,
        body: JSON.stringify({
          error: { name: 'NotFoundError', message: 'There is no gate\n x' },
        }),
      },
      /answered 404: There is no gate x$/,
    ],
    ['an error of something else', [], { status: 502, body: '<p>' }, /502$/],
    ['a page', [], { body: '<html>' }, /something that is no gate/],
    ['other JSON', [], { body: '{"verdict":"yes"}' }, /no gate/],
    [
      'a portal that is away',
      ['--url', 'http://127.0.0.1:1'],
      {},
      /http:\/\/127\.0\.0\.1:1 cannot be reached: /,
    ],
  ])('exits with 2 and one line on %s', async (_, args, given, reason) => {
    answer = { ...answer, ...given };
    const result = await run([...CALL, '--url', url, ...args]);
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr.trim()).toMatch(reason);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
  });
});
