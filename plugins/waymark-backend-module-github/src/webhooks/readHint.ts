import { z } from 'zod';
import { toSlug } from '../targets';

/** What an event is about. */
export interface Hint {
  /** Of the repository. */
  nodeId?: string;
  /** Of the repository. */
  slug: string;
  /** Node ids of what has changed. */
  objectIds: string[];
}

const named = z.object({ node_id: z.string() }).optional();

const payloadSchema = z.object({
  deployment: named,
  release: named,
  issue: named,
  repository: z.object({
    node_id: z.string().optional(),
    name: z.string(),
    full_name: z.string(),
    html_url: z.string(),
    owner: z.object({ login: z.string() }),
  }),
});

/**
 * Which repository an event of GitHub is about, and which of its objects; `undefined` where it tells of none. Nothing else
 * of an event is used: what has happened is asked for.
 */
export function readHint(payload: unknown): Hint | undefined {
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
  const { deployment, release, issue } = result.data;
  const objects = [deployment, release, issue];
  return URL.canParse(url)
    ? {
        nodeId,
        slug: toSlug({ host: new URL(url).host, owner: owner.login, name }),
        objectIds: objects.flatMap(it => it?.node_id ?? []),
      }
    : undefined;
}
