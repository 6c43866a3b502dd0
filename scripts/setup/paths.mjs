import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** Where the scripts keep what they fetch or write: ignored by git. */
export const CACHE = path.join(ROOT, '.cache');

/** The committed Yarn, which needs no installation. */
export function yarnPath() {
  const settings = fs.readFileSync(path.join(ROOT, '.yarnrc.yml'), 'utf8');
  return path.join(ROOT, settings.match(/^yarnPath:\s*(\S+)/m)[1]);
}
