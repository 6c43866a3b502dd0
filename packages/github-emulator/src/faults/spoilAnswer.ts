import { changeBody, makePartial } from './changeBody';
import type { Fault } from './Fault';

/** An answer as it is written to the connection. */
export interface OutgoingAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Close the connection after so many bytes. */
  cutAfter?: number;
  /** Reset the connection instead. */
  reset?: boolean;
}

const UNICORN =
  '<!DOCTYPE html><html><head><title>Unicorn!</title></head><body><p>This page is taking too long to load.</p></body></html>';

/** A body with the faults that change its fields. */
export function spoilBody(body: unknown, faults: readonly Fault[]): unknown {
  let spoiled = body;
  for (const fault of faults) {
    if (fault.kind === 'drift') {
      spoiled = changeBody(spoiled, fault.path, fault.change);
    } else if (fault.kind === 'partial') {
      spoiled = makePartial(
        spoiled,
        fault.path,
        fault.type ?? 'SERVICE_UNAVAILABLE',
        fault.message ?? 'Something went wrong while executing your query.',
      );
    }
  }
  return spoiled;
}

/** An answer with the faults of its transport. */
export function spoilAnswer(
  answer: OutgoingAnswer,
  faults: readonly Fault[],
): OutgoingAnswer {
  const spoiled = { ...answer };
  for (const fault of faults) {
    if (fault.kind === 'html') {
      spoiled.status = fault.status ?? 502;
      spoiled.headers = {
        ...spoiled.headers,
        'content-type': 'text/html; charset=utf-8',
      };
      spoiled.body = UNICORN;
    } else if (fault.kind === 'truncate') {
      spoiled.cutAfter =
        fault.bytes ?? Math.floor(Buffer.byteLength(spoiled.body) / 2);
    } else if (fault.kind === 'reset') {
      spoiled.reset = true;
    }
  }
  return spoiled;
}
