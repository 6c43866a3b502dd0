import { parseEntityRef } from '@backstage/catalog-model';
import { InputError, toError } from '@backstage/errors';
import { EntityGate } from '@waymark/plugin-waymark-common';

// The kind and the namespace may be left out, as everywhere in Backstage.
const ENTITY_REF = /^(?:[^:/\s]+:)?(?:[^:/\s]+\/)?[^:/\s]+$/;

const TIMEOUT_MS = 30_000;
const LONGEST_REASON = 300;
const VERDICTS: readonly unknown[] = ['pass', 'fail', 'unknown'];

/** Which gate of which portal. */
export interface GateQuestion {
  entity: string;
  gate: string;
  /** Base address of the portal's backend. */
  url: string;
  token?: string;
}

/**
 * Asks a portal for a gate.
 *
 * @throws InputError where the question makes no sense, the portal does not answer, or with an error
 */
export async function fetchGate(question: GateQuestion): Promise<EntityGate> {
  const { token } = question;
  const address = addressOf(question);
  const response = await send(address, token);
  const answer = await response.json().catch(() => undefined);
  if (!response.ok) {
    const reason = answer?.error?.message;
    throw new InputError(
      `${address.origin} answered ${response.status}${typeof reason === 'string' ? `: ${reason.slice(0, LONGEST_REASON)}` : ''}`,
    );
  }
  if (!isGate(answer)) {
    throw new InputError(
      `${address.origin} answered with something that is no gate; --url is the address of the portal's backend, such as https://portal.example`,
    );
  }
  return answer;
}

function addressOf({ entity, gate, url }: GateQuestion): URL {
  const { kind, namespace, name } = parseRef(entity);
  const path = ['entities', kind, namespace, name, 'gates', gate];
  let base: URL;
  try {
    base = new URL(url);
  } catch {
    throw new InputError(`--url: "${url}" is no address`);
  }
  if (!['http:', 'https:'].includes(base.protocol)) {
    throw new InputError('--url must begin with https:// or http://');
  }
  base.search = '';
  base.hash = '';
  base.pathname = [
    base.pathname.replace(/\/+$/, ''),
    'api/waymark',
    ...path.map(encodeURIComponent),
  ].join('/');
  return base;
}

function parseRef(entity: string) {
  if (!ENTITY_REF.test(entity)) {
    throw new InputError(
      `--entity: "${entity}" is no entity reference such as component:default/shop`,
    );
  }
  return parseEntityRef(entity, { defaultKind: 'component' });
}

async function send(
  address: URL,
  token: string | undefined,
): Promise<Response> {
  try {
    return await fetch(address, {
      headers: {
        accept: 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    const { cause, message } = toError(error);
    throw new InputError(
      `${address.origin} cannot be reached: ${cause ? toError(cause).message : message}`,
    );
  }
}

function isGate(answer: unknown): answer is EntityGate {
  const gate = answer as Partial<EntityGate> | null | undefined;
  return (
    typeof gate === 'object' &&
    gate !== null &&
    VERDICTS.includes(gate.verdict) &&
    Array.isArray(gate.blockers) &&
    Array.isArray(gate.unknown)
  );
}
