import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const BIN = path.resolve(__dirname, '../bin/github-emulator');

const children: ChildProcess[] = [];

afterEach(() => children.splice(0).forEach(child => child.kill('SIGKILL')));

function run(command: string, args: string[]): ChildProcess {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

test('the command serves the repositories of its names until its parent ends', async () => {
  const parent = run(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const emulator = run(process.execPath, [
    BIN,
    ...['--port', '0', '--json', '--token', 'demo', '--days', '10'],
    ...['--names', 'acme/storefront,widgets/api'],
    ...['--webhook', 'http://127.0.0.1:9/nobody', '--parent', `${parent.pid}`],
  ]);
  const ended = once(emulator, 'exit');
  const [line] = await once(
    createInterface({ input: emulator.stdout! }),
    'line',
  );
  const { url, apiUrl, token } = JSON.parse(line);
  expect({ apiUrl, token }).toEqual({ apiUrl: `${url}/api/v3`, token: 'demo' });
  const response = await fetch(`${apiUrl}/repos/widgets/api`, {
    headers: { authorization: 'token demo' },
  });
  expect(await response.json()).toMatchObject({ full_name: 'widgets/api' });
  parent.kill('SIGKILL');
  expect(await ended).toEqual([0, null]);
}, 30_000);

test('arguments that it does not know end it with its usage', async () => {
  const emulator = run(process.execPath, [BIN, '--names', 'storefront']);
  let told = '';
  emulator.stderr!.on('data', chunk => {
    told += chunk;
  });
  expect((await once(emulator, 'close'))[0]).toBe(2);
  expect(told).toContain('Not the full name of a repository: storefront');
  expect(told).toContain('github-emulator [--port 3300]');
}, 30_000);
