import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withFactTables } from '../../scripts/factsPage';

it('is written of the facts that there are; `yarn build:docs` in this package writes it anew', () => {
  const file = resolve(__dirname, '../../../../docs/facts.md');
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('`catalog.owner`');
  expect(page).toBe(withFactTables(page));
});
