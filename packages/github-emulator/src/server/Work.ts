import type { Access } from '../access/Access';
import type { AccessRegistry } from '../access/AccessRegistry';
import type { Clock } from '../clock';
import type { Fault, FaultPlan } from '../faults/Fault';
import type { GithubHistory } from '../history/GithubHistory';
import type { RateLimiter, RateLimitResource } from '../limits/RateLimiter';
import type { Urls } from '../representations/Urls';
import type { RequestRecord } from './RequestRecord';

/** A request, after its body is read. */
export interface IncomingRequest {
  method: string;
  url: URL;
  authorization?: string;
  ifNoneMatch?: string;
  body: string;
}

/** What requests are answered with. */
export interface EmulatorParts {
  clock: Clock;
  history: GithubHistory;
  registry: AccessRegistry;
  limiter: RateLimiter;
  faults: FaultPlan;
  urls: () => Urls;
}

/** One request on its way to an answer. */
export interface Work {
  request: IncomingRequest;
  /** Without the prefix of Enterprise. */
  path: string;
  record: RequestRecord;
  access: Access;
  faults: readonly Fault[];
  resource: RateLimitResource;
}

/** The fault of a kind that a request meets. */
export function faultOf<Kind extends Fault['kind']>(
  { faults }: Work,
  kind: Kind,
): Extract<Fault, { kind: Kind }> | undefined {
  return faults.find(fault => fault.kind === kind) as
    Extract<Fault, { kind: Kind }> | undefined;
}
