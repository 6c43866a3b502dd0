import fs from 'node:fs';
import path from 'node:path';
import { CACHE, yarnPath } from './paths.mjs';

/**
 * Puts a `yarn` that runs the committed Yarn with `node` into a folder, and answers the folder: the Backstage CLI calls
 * yarn by name.
 */
export function ensureYarn(node) {
  const folder = path.join(CACHE, 'bin');
  const windows = process.platform === 'win32';
  const file = path.join(folder, windows ? 'yarn.cmd' : 'yarn');
  const text = windows
    ? `@"${node}" "${yarnPath()}" %*\r\n`
    : `#!/bin/sh\nexec "${node}" "${yarnPath()}" "$@"\n`;
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, text, { mode: 0o755 });
  }
  return folder;
}
