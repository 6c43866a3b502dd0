import path from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { cleanEnvironment } from './environment.mjs';
import { ensureNode } from './node.mjs';
import { ROOT } from './paths.mjs';
import { ensureYarn } from './yarn.mjs';

/**
 * Brings whatever the repository needs and does not have: Node, Yarn, dependencies.
 *
 * @returns the Node to run things with, and the variables to give them
 */
export async function setUp() {
  const node = await ensureNode();
  const environment = cleanEnvironment([
    path.join(ROOT, 'node_modules', '.bin'),
    ensureYarn(node),
    path.dirname(node),
  ]);
  await ensureDependencies(node, environment);
  return { node, environment };
}
