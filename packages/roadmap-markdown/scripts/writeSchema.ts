import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { explicitFormJsonSchema } from '../src/explicit/explicitFormJsonSchema';

writeFileSync(
  resolve(__dirname, '../roadmap.schema.json'),
  `${JSON.stringify(explicitFormJsonSchema(), undefined, 2)}\n`,
);
