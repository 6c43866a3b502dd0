import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs axe-core over all elements of a page that a selector matches.
 *
 * @returns serious and critical violations, a line each
 * @throws Error where the selector matches nothing
 */
export async function findViolations(page, selector) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    include => globalThis.axe.run({ include }, { resultTypes: ['violations'] }),
    selector,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.failureSummary} ${node.html}`),
    );
}
