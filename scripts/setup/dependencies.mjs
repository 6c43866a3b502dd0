import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { capture } from '../processes/capture.mjs';
import { ROOT, yarnPath } from './paths.mjs';
import { SetupError, say } from './say.mjs';

// Lines of Yarn that tell of steps, and of other people's packages.
const WARNINGS = /^➤ YN00(00|02|04|07|13|60|86):/;

const NETWORK =
  /ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ERR_SOCKET|Timeout awaiting|RequestError/;

/** Installs the dependencies, unless those of just these manifests and this platform stand there already. */
export async function ensureDependencies(node, environment) {
  const stamp = path.join(ROOT, 'node_modules', '.waymark-install');
  const wanted = `${fingerprint()} ${process.platform}-${process.arch}`;
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  say('installing the dependencies (1.3 GB, about a minute, once)');
  const { code, output } = await capture(
    node,
    [yarnPath(), 'install', '--immutable'],
    {
      cwd: ROOT,
      env: { YARN_HTTP_RETRY: '2', ...environment },
      onOutput: showSteps,
    },
  );
  if (code !== 0) {
    throw new SetupError(
      `installing failed: ${await explain(output, node, environment)}`,
    );
  }
  fs.writeFileSync(stamp, wanted);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [
    'yarn.lock',
    '.yarnrc.yml',
    'package.json',
    ...workspaceManifests(),
  ]) {
    hash.update(fs.readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex');
}

function workspaceManifests() {
  return ['packages', 'plugins'].flatMap(folder =>
    fs
      .readdirSync(path.join(ROOT, folder))
      .map(name => path.join(folder, name, 'package.json'))
      .filter(file => fs.existsSync(path.join(ROOT, file)))
      .sort(),
  );
}

// Yarn's warnings about other people's packages would bury its progress: only its steps are shown.
function showSteps(text) {
  for (const [, step] of text.matchAll(/┌ (.*? step)/g)) {
    say(`  ${step.toLowerCase()}`);
  }
}

// Without a network Yarn fails in many ways, some of them a crash that prints its own code.
async function explain(output, node, environment) {
  const error = output
    .split('\n')
    .findLast(line => line.startsWith('➤ YN') && !WARNINGS.test(line));
  if (error && !NETWORK.test(error)) {
    return error.replace(/^➤ \S+ [│:·]*\s*/, '');
  }
  if (!NETWORK.test(output)) {
    return output.trim().split('\n').at(-1);
  }
  const registry = await findRegistry(node, environment);
  return `the package registry ${registry} cannot be reached`;
}

async function findRegistry(node, environment) {
  const { output } = await capture(
    node,
    [yarnPath(), 'config', 'get', 'npmRegistryServer'],
    { cwd: ROOT, env: environment },
  );
  return output.trim();
}
