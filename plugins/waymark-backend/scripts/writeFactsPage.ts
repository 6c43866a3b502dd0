import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withFactTables } from './factsPage';

const page = resolve(__dirname, '../../../docs/facts.md');
writeFileSync(page, withFactTables(readFileSync(page, 'utf8')));
