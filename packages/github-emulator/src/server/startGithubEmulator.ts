import http from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AccessRegistry,
  type InstallationOptions,
  type UserTokenOptions,
} from '../access/AccessRegistry';
import { ManualClock, systemClock, type Clock } from '../clock';
import { FaultPlan } from '../faults/Fault';
import { githubSchema } from '../graphql/githubSchema';
import type { GithubHistory } from '../history/GithubHistory';
import {
  sampleHistory,
  type SampleHistoryOptions,
} from '../history/sample/sampleHistory';
import { RateLimiter, type EmulatedLimits } from '../limits/RateLimiter';
import type { Urls } from '../representations/Urls';
import {
  WebhookSender,
  type WebhookDelivery,
  type WebhookTarget,
} from '../webhooks/WebhookSender';
import type { OutgoingAnswer } from '../faults/spoilAnswer';
import { RequestPipeline } from './RequestPipeline';
import type { RequestRecord } from './RequestRecord';

/** A body larger than this is no query. */
const LARGEST_BODY = 5_000_000;

/**
 * How an emulated GitHub is started.
 *
 * @public
 */
export interface GithubEmulatorOptions extends Partial<
  Omit<SampleHistoryOptions, 'now'>
> {
  /** A history of one's own; else a sample is made from `seed` and what else `SampleHistoryOptions` has. */
  history?: GithubHistory;
  /** Default: a free one. */
  port?: number;
  /** Default: that of the machine. */
  clock?: Clock;
  /** The token that `GithubEmulator.token` gives. Default: one made by the emulator. */
  token?: string;
  limits?: EmulatedLimits;
  webhooks?: WebhookTarget[];
}

/**
 * A running emulated GitHub.
 *
 * @public
 */
export interface GithubEmulator {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** The base of REST as `@octokit/core` wants it, as on Enterprise Server. GraphQL is found from it. */
  readonly apiUrl: string;
  readonly history: GithubHistory;
  readonly clock: Clock;
  /** What goes wrong. */
  readonly faults: FaultPlan;
  /** All requests so far, oldest first. */
  readonly log: readonly RequestRecord[];
  /** A user's token that may read everything without single sign-on. */
  readonly token: string;
  /** The app that is installed in every organisation. */
  readonly app: { id: number; readonly privateKey: string };
  /** The webhooks so far, of all targets, oldest first. */
  readonly deliveries: readonly WebhookDelivery[];
  createUserToken(options?: UserTokenOptions): string;
  /** What the app may do in an organisation, for tokens made from now on. */
  configureInstallation(
    organisation: string,
    options: InstallationOptions,
  ): void;
  /** The id of the app's installation in an organisation. */
  installationId(organisation: string): number;
  /** A token of that installation, without the detour over the app's key. */
  createInstallationToken(organisation: string): string;
  /** Lets the history reach the clock's present; a `ManualClock` is moved first. Resolves when its webhooks are delivered. */
  advance(milliseconds?: number): Promise<void>;
  /** Delivers a webhook again. */
  redeliver(deliveryId: string): Promise<void>;
  /** Forgets the log. */
  clearLog(): void;
  close(): Promise<void>;
}

/**
 * Starts an emulated GitHub on the loopback interface.
 *
 * @public
 */
export async function startGithubEmulator(
  options: GithubEmulatorOptions = {},
): Promise<GithubEmulator> {
  const clock = options.clock ?? systemClock;
  const history =
    options.history ??
    sampleHistory({ ...options, seed: options.seed ?? 1, now: clock.now() });
  const registry = new AccessRegistry(history, clock);
  const faults = new FaultPlan();
  let url = '';
  const urls = (): Urls => ({ api: `${url}/api/v3`, web: url });
  const pipeline = new RequestPipeline({
    clock,
    history,
    registry,
    limiter: new RateLimiter(clock, options.limits, subject =>
      registry.repositoriesOf(subject),
    ),
    faults,
    urls,
  });
  const senders = (options.webhooks ?? []).map(
    target =>
      new WebhookSender(
        target,
        history,
        urls,
        event => registry.installationOf(event.repository.owner).id,
      ),
  );
  const server = http.createServer((request, response) => {
    serve(pipeline, request, response).catch(error => {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ message: `The emulator failed: ${error}` }),
      );
    });
  });
  // Before the first request, so that it is not slower than the rest.
  githubSchema();
  await listen(server, options.port ?? 0);
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const organisation = (login: string) => {
    const found = history.findOrganisation(login);
    if (!found) {
      throw new Error(`There is no organisation ${login}`);
    }
    return registry.installationOf(found);
  };
  const token = registry.createUserToken({ token: options.token });
  return {
    url,
    apiUrl: `${url}/api/v3`,
    history,
    clock,
    faults,
    get log() {
      return pipeline.log;
    },
    token,
    app: {
      id: registry.appId,
      get privateKey() {
        return registry.privateKey;
      },
    },
    get deliveries() {
      return senders.flatMap(sender => sender.deliveries);
    },
    createUserToken: tokenOptions => registry.createUserToken(tokenOptions),
    configureInstallation: (login, installation) =>
      registry.configureInstallation(login, installation),
    installationId: login => organisation(login).id,
    createInstallationToken: login =>
      registry.createInstallationToken(organisation(login)).token,
    async advance(milliseconds = 0) {
      if (clock instanceof ManualClock) {
        clock.advance(milliseconds);
      }
      history.advanceTo(Math.max(history.now, clock.now()));
      await Promise.all(senders.map(sender => sender.settled()));
    },
    async redeliver(deliveryId) {
      const sender = senders.find(candidate =>
        candidate.deliveries.some(({ id }) => id === deliveryId),
      );
      if (!sender) {
        throw new Error(`There is no delivery ${deliveryId}`);
      }
      await sender.redeliver(deliveryId);
    },
    clearLog() {
      pipeline.log.length = 0;
    },
    async close() {
      senders.forEach(sender => sender.close());
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

async function serve(
  pipeline: RequestPipeline,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY) {
      response.writeHead(413).end();
      return;
    }
    chunks.push(chunk);
  }
  const { headers } = request;
  const answer = await pipeline.answer({
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'http://127.0.0.1'),
    authorization: headers.authorization,
    ifNoneMatch: headers['if-none-match'],
    body: Buffer.concat(chunks).toString(),
  });
  write(answer, response);
}

function write(answer: OutgoingAnswer, response: http.ServerResponse): void {
  if (answer.reset) {
    response.socket?.resetAndDestroy();
    return;
  }
  const body = Buffer.from(answer.body);
  const bodiless = answer.status === 304 || answer.status === 204;
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(!bodiless && { 'content-length': String(body.length) }),
  });
  if (bodiless) {
    response.end();
  } else if (answer.cutAfter !== undefined) {
    response.write(body.subarray(0, answer.cutAfter), () =>
      response.socket?.destroy(),
    );
  } else {
    response.end(body);
  }
}

function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
