import { createHash, createHmac } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { GithubHistory } from '../history/GithubHistory';
import type { GithubEvent } from '../history/model';
import type { Urls } from '../representations/Urls';
import { webhookPayload } from './webhookPayload';

/** GitHub waits so long for an answer, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Where webhooks are sent.
 *
 * @public
 */
export interface WebhookTarget {
  url: string;
  /** Signs the payloads; without it they are not signed. */
  secret?: string;
  /** Default: all that are emulated. */
  events?: readonly GithubEvent['name'][];
  /**
   * Milliseconds to wait before each new try of a delivery that met no 2xx. Default: none, as GitHub tries once and
   * delivers again on request only.
   */
  retries?: readonly number[];
}

/**
 * One webhook, and how it was received.
 *
 * @public
 */
export interface WebhookDelivery {
  /** `X-GitHub-Delivery`; the same when it is delivered again. */
  id: string;
  event: GithubEvent['name'];
  action?: string;
  /** When the event happened, in epoch milliseconds. */
  at: number;
  payload: string;
  /** `X-Hub-Signature-256`, where the target has a secret. */
  signature?: string;
  /** One for each try: the status, or 0 where there was no answer. */
  statuses: number[];
}

/** Sends the events of a history, one after the other in order of time. */
export class WebhookSender {
  readonly #target: WebhookTarget;
  readonly #deliveries: WebhookDelivery[] = [];
  readonly #unsubscribe: () => void;
  #waiting: WebhookDelivery[] = [];
  #work: Promise<void> = Promise.resolve();
  readonly #ended = new AbortController();

  constructor(
    target: WebhookTarget,
    history: GithubHistory,
    urls: () => Urls,
    installationId: (event: GithubEvent) => number,
  ) {
    this.#target = target;
    this.#unsubscribe = history.subscribe(event => {
      if (target.events && !target.events.includes(event.name)) {
        return;
      }
      // Payloads are made at once, as they show the state at the event.
      const payload = webhookPayload(
        event,
        history,
        urls(),
        installationId(event),
      );
      if (payload) {
        this.#queue(event, JSON.stringify(payload));
      }
    });
  }

  /** All that was to be sent, oldest first. */
  get deliveries(): readonly WebhookDelivery[] {
    return this.#deliveries;
  }

  /** Delivers one again, with the id it had, as GitHub does on request. */
  async redeliver(id: string): Promise<void> {
    const delivery = this.#deliveries.find(candidate => candidate.id === id);
    if (!delivery) {
      throw new Error(`There is no delivery ${id}`);
    }
    await this.settled();
    await this.#send(delivery);
  }

  /** Waits until all that happened so far is delivered. */
  async settled(): Promise<void> {
    while (this.#waiting.length) {
      await this.#drain();
    }
    await this.#work;
  }

  close(): void {
    this.#ended.abort();
    this.#unsubscribe();
    this.#waiting = [];
  }

  #queue(event: GithubEvent, payload: string): void {
    const delivery: WebhookDelivery = {
      id: deliveryId(this.#deliveries.length + this.#waiting.length, payload),
      event: event.name,
      ...('action' in event && { action: event.action }),
      at: event.at,
      payload,
      ...(this.#target.secret && {
        signature: `sha256=${createHmac('sha256', this.#target.secret).update(payload).digest('hex')}`,
      }),
      statuses: [],
    };
    this.#waiting.push(delivery);
    if (this.#waiting.length === 1) {
      // What happens in one go is sorted before the first of it is sent.
      setImmediate(() => this.#drain());
    }
  }

  #drain(): Promise<void> {
    const batch = this.#waiting.sort((a, b) => a.at - b.at);
    this.#waiting = [];
    this.#deliveries.push(...batch);
    this.#work = this.#work.then(async () => {
      for (const delivery of batch) {
        await this.#deliver(delivery);
      }
    });
    return this.#work;
  }

  async #deliver(delivery: WebhookDelivery): Promise<void> {
    for (const pause of [0, ...(this.#target.retries ?? [])]) {
      if (pause) {
        await this.#pause(pause);
      }
      if (this.#ended.signal.aborted) {
        return;
      }
      await this.#send(delivery);
      const status = delivery.statuses[delivery.statuses.length - 1];
      if (status >= 200 && status < 300) {
        return;
      }
    }
  }

  /** Waits, but no longer than until the end of the emulator. */
  async #pause(milliseconds: number): Promise<void> {
    await setTimeout(milliseconds, undefined, {
      signal: this.#ended.signal,
    }).catch(() => {});
  }

  async #send(delivery: WebhookDelivery): Promise<void> {
    try {
      const response = await fetch(this.#target.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'GitHub-Hookshot/emulated',
          'x-github-delivery': delivery.id,
          'x-github-event': delivery.event,
          'x-github-hook-id': '1',
          ...(delivery.signature && {
            'x-hub-signature-256': delivery.signature,
          }),
        },
        body: delivery.payload,
        signal: AbortSignal.any([
          this.#ended.signal,
          AbortSignal.timeout(PATIENCE),
        ]),
      });
      await response.arrayBuffer();
      delivery.statuses.push(response.status);
    } catch {
      delivery.statuses.push(0);
    }
  }
}

/** In the form of a UUID, and the same in every run. */
function deliveryId(place: number, payload: string): string {
  const hash = createHash('sha256').update(`${place} ${payload}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(12, 16),
    hash.slice(16, 20),
    hash.slice(20, 32),
  ].join('-');
}
