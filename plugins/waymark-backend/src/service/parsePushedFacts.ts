import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { FactValue, Finding } from '@waymark/plugin-waymark-common';
import { z } from 'zod';
import { isText, PUSHED_FACT_SOURCE, PushedObservation } from '../facts';
import { parseRequest } from './parseRequest';

const MAX_FACTS = 1000;

/** One of the facts of a request, by its place there. */
export type PushedItem = { index: number } & (
  | { observation: PushedObservation; error?: undefined }
  | { error: Finding; entityRef?: string; name?: string }
);

const body = z.object({ facts: z.array(z.unknown()).max(MAX_FACTS) });

const text = (maxLength: number) =>
  z.custom<string>(
    it => isText(it, maxLength),
    `must be a text of 1 to ${maxLength} characters, none of them a control character`,
  );

const pushedFact = z.object({
  entityRef: text(255).transform((it, context) => {
    try {
      return stringifyEntityRef(parseEntityRef(it));
    } catch {
      context.addIssue('must be an entity ref such as component:default/shop');
      return z.NEVER;
    }
  }),
  name: text(200),
  value: z.custom<FactValue>(it => it !== undefined, 'must be given'),
  observedAt: z.iso
    .datetime({
      offset: true,
      error: 'must be an ISO 8601 instant such as 2026-06-15T08:00:00Z',
    })
    .transform(it => Date.parse(it)),
  source: text(100).optional(),
  evidence: text(2000).optional(),
});

/**
 * The facts of a request, each checked for itself.
 *
 * @throws InputError where the body as a whole is none of facts
 */
export function parsePushedFacts(json: unknown): PushedItem[] {
  const { facts } = parseRequest(body, json, 'body');
  return facts.map((it, index) => ({ index, ...parseFact(it) }));
}

function parseFact(json: unknown) {
  const result = pushedFact.safeParse(json);
  if (result.success) {
    return {
      observation: {
        ...result.data,
        source: result.data.source ?? PUSHED_FACT_SOURCE,
      },
    };
  }
  const problems = result.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the fact'}: ${message}`,
  );
  return {
    ...namesOf(json),
    error: {
      kind: 'malformed',
      message: `The fact cannot be read; ${problems.join('; ')}.`,
      remedy: 'Give entityRef, name, value and observedAt.',
    },
  };
}

// As far as they can be told.
function namesOf(json: unknown): { entityRef?: string; name?: string } {
  const { entityRef, name } = (json ?? {}) as Record<string, unknown>;
  return {
    ...(isText(entityRef, 255) && { entityRef }),
    ...(isText(name, 200) && { name }),
  };
}
