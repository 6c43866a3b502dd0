import { z } from 'zod';
import { explicitFormSchema } from './explicitFormSchema';

const ID =
  'https://raw.githubusercontent.com/waymark-portal/waymark/main/packages/roadmap-markdown/roadmap.schema.json';

/** The JSON Schema of `roadmap.yaml`, as editors read it. The one that is published is made of it by `build:schema`. */
export function explicitFormJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(explicitFormSchema, {
    target: 'draft-7',
    io: 'input',
  });
  return { $schema, $id: ID, title: 'Waymark roadmap form', ...schema };
}
