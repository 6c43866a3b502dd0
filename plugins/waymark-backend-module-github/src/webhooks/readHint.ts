import { z } from 'zod';
import { toSlug } from '../targets';

const payloadSchema = z.object({
  repository: z.object({
    node_id: z.string().optional(),
    name: z.string(),
    full_name: z.string(),
    html_url: z.string(),
    owner: z.object({ login: z.string() }),
  }),
});

/**
 * Which repository an event of GitHub is about; `undefined` where it tells of none. Nothing else of an event is used:
 * what has happened is asked for.
 */
export function readHint(
  payload: unknown,
): { nodeId?: string; slug: string } | undefined {
  const result = payloadSchema.safeParse(payload);
  if (!result.success) {
    return undefined;
  }
  const {
    node_id: nodeId,
    name,
    owner,
    html_url: url,
  } = result.data.repository;
  return URL.canParse(url)
    ? {
        nodeId,
        slug: toSlug({ host: new URL(url).host, owner: owner.login, name }),
      }
    : undefined;
}
