import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { yarnPath } from '../../scripts/setup/paths.mjs';

const FOLDER = fileURLToPath(new URL('./peer', import.meta.url));

/** Installs the packages of the peer from its own lock file, unless they are there. */
export async function installPeer() {
  const stamp = `${FOLDER}/node_modules/.installed`;
  const wanted = fs.readFileSync(`${FOLDER}/yarn.lock`, 'utf8');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  console.log('installing what is compared with (330 MB, once)');
  const child = spawn(
    process.execPath,
    [yarnPath(), 'install', '--immutable'],
    { cwd: FOLDER, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', data => {
    output += data;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) {
    throw new Error(`What is compared with was not installed:\n${output}`);
  }
  fs.writeFileSync(stamp, wanted);
}
