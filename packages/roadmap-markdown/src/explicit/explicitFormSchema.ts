import { DocumentKind, ROADMAP_STATUSES } from '@waymark/plugin-waymark-common';
import { z } from 'zod';

const KINDS = [
  'roadmap',
  'milestones',
  'rollout',
  'readiness',
  'checklist',
  'backlog',
] as const satisfies readonly DocumentKind[];

const OPERATORS = ['<', '<=', '>', '>=', '='] as const;

const text = z.string().trim().min(1).max(500);
const id = z
  .string()
  .regex(/^[^\s,/]{1,100}$/)
  .refine(
    it => !/\p{Control}|\p{Surrogate}/u.test(it),
    'must hold no control characters',
  )
  .describe('An id: no spaces, commas and slashes.');
const day = z.iso
  .date()
  .describe('A day as year, month and day, such as 2026-12-01.');
const status = z.enum(ROADMAP_STATUSES);

const phase = z
  .strictObject({
    id: id.describe(
      'The id of the phase, by which other keys, gates and links name it.',
    ),
    match: text.describe(
      'The heading that is this phase; * stands for any characters, and case does not matter.',
    ),
    status: status.optional().describe('Instead of what the text says.'),
    owners: z
      .union([z.array(text), text])
      .optional()
      .describe('Catalog entities, such as group:default/platform, or names.'),
    start: day.optional().describe('The first day, such as 2026-01-01.'),
    end: day.optional().describe('The last day, inclusive.'),
    dependsOn: z
      .array(id)
      .optional()
      .describe('The ids of the phases that have to come first.'),
  })
  .describe('One phase of the document.');

const metric = z
  .strictObject({
    id: id.describe(
      'The id of the metric: one that was read from the text, or a new one.',
    ),
    phase: id.optional().describe('The id of the phase that it belongs to.'),
    operator: z
      .enum(OPERATORS)
      .optional()
      .describe('How an observed value has to compare with the stated one.'),
    value: z.number().optional().describe('The value to be reached.'),
    unit: text.optional().describe('The unit of the value, such as min or %.'),
    subject: text
      .optional()
      .describe('What is measured, such as P95 API latency.'),
  })
  .describe('A metric that the document promises to reach.');

const documentKeys = {
  kind: z.enum(KINDS).optional().describe('What kind of plan it is.'),
  anchors: z
    .record(z.string(), day)
    .optional()
    .describe(
      'Days that relative times hang on, such as GA: 2026-12-01 for Week -8.',
    ),
  legend: z
    .record(z.string(), status)
    .optional()
    .describe('What emoji mean, such as "🦶": partial.'),
  ignore: z
    .array(text)
    .max(500)
    .optional()
    .describe(
      'Headings whose sections are passed over; * stands for any characters.',
    ),
  current: id.optional().describe('The id of the current phase.'),
  phases: z.array(phase).max(1000).optional(),
  metrics: z.array(metric).max(1000).optional(),
};

const document = z
  .strictObject({
    path: text.describe(
      'Path of the document, from the folder of this file or from the root of the repository.',
    ),
    ...documentKeys,
  })
  .describe('What is said of one document.');

const version = z.literal(1).describe('The version of this form.');

/** `roadmap.yaml`, as it is to be written. */
export const explicitFormSchema = z
  .strictObject({ version, documents: z.array(document).max(1000) })
  .describe(
    'What Waymark is to read of roadmap documents, besides their text.',
  );

/** `roadmap.yaml`, as it is read. */
export const lenientFormSchema = explicitFormSchema.partial({ version: true });

/** `roadmap:` in the front matter of the document that it speaks of. */
export const ownFormSchema = z.strictObject({
  version: version.optional(),
  path: text.optional(),
  ...documentKeys,
});

/** The part of a form that speaks of one document, as written. */
export type DocumentForm = Omit<z.infer<typeof ownFormSchema>, 'version'>;
