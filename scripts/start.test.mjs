import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { findFreePort, isPortTaken } from './processes/ports.mjs';
import { ProcessGroup } from './processes/ProcessGroup.mjs';
import { ROOT } from './setup/paths.mjs';

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

test('a taken port ends the start with one clear line', async () => {
  const server = await listen(3000).catch(error => {
    assert.equal(error.code, 'EADDRINUSE');
  });
  try {
    const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: ROOT });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', text => {
      output += text;
    });
    const code = await new Promise(resolve => child.once('exit', resolve));
    assert.equal(code, 1);
    assert.equal(
      output,
      'waymark: port 3000 is taken: end the program that listens on it, and try again\n',
    );
  } finally {
    server?.close();
  }
});

test('a port is taken while somebody listens, and free afterwards', async () => {
  const port = await findFreePort();
  assert.equal(await isPortTaken(port), false);
  const server = await listen(port);
  assert.equal(await isPortTaken(port), true);
  await new Promise(resolve => server.close(resolve));
  assert.equal(await isPortTaken(port), false);
});

test('stopping a process group ends the children of its command', async () => {
  const port = await findFreePort();
  const grandchild = `require('node:net').createServer().listen(${port}, '127.0.0.1')`;
  const group = new ProcessGroup(
    process.execPath,
    [
      '-e',
      `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]); setInterval(() => {}, 1000)`,
    ],
    { stdio: 'ignore' },
  );
  while (!(await isPortTaken(port))) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  await group.stop();
  assert.equal(await isPortTaken(port), false);
});

test('a machine with an unsupported Node and no package for it is told so', async () => {
  const code = `
    Object.defineProperty(process, 'arch', { value: 'mips' });
    Object.defineProperty(process.versions, 'node', { value: '18.0.0' });
    require(${JSON.stringify(path.join(ROOT, 'scripts/setup/node.mjs'))}).ensureNode().catch(error => console.log(error.message));
  `;
  const child = spawn(process.execPath, ['-e', code]);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', text => {
    output += text;
  });
  await new Promise(resolve => child.once('exit', resolve));
  assert.match(
    output,
    /^Node 18\.0\.0 cannot run Backstage, and npm carries no Node 24 for \w+-mips: install Node 24 and try again\n$/,
  );
});
