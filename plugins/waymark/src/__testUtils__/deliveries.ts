import { DeliverySource } from '@waymark/plugin-waymark-common';
import { DeliveryFixture } from './deliveryAnswers';
import { deliveryEvents } from './deliveryEvents';

const HOUR = 3_600_000;
const nothing = { deployments: [], commits: [] };

/** Deliveries in each state that the card and the tab can show, by name. */
export function deliveryFixtures(): Record<string, () => DeliveryFixture> {
  const now = Date.now();
  return {
    ready: () => ({
      state: 'ready',
      events: deliveryEvents(now),
      sources: [source({})],
    }),
    sample: () => ({
      state: 'ready',
      events: deliveryEvents(now),
      sources: [source({ sampleData: true })],
    }),
    quiet: () => ({
      state: 'ready',
      events: deliveryEvents(now, 34),
      sources: [source({})],
    }),
    annotated: () => ({
      state: 'ready',
      events: deliveryEvents(now),
      sources: [
        source({
          findings: [
            {
              kind: 'invalid-annotation',
              message:
                'waymark/deployments says "pipelines", which is nothing that counts as a deployment.',
              remedy:
                'Use deployments, releases or workflow:<file>, such as workflow:release.yml.',
            },
          ],
        }),
      ],
    }),
    stale: () => ({
      state: 'stale',
      events: deliveryEvents(now),
      sources: [
        source({
          state: 'failing',
          lastSuccessAt: ago(27),
          error: {
            kind: 'unauthorized',
            message: 'github.com refused the credentials.',
            remedy: 'Renew the token of integrations.github in app-config.',
          },
        }),
      ],
    }),
    pending: () => ({
      state: 'pending',
      events: nothing,
      sources: [
        source({
          state: 'back-filling',
          lastSuccessAt: null,
          progress: { done: 30, total: 90 },
        }),
      ],
    }),
    waiting: () => ({
      state: 'pending',
      events: nothing,
      sources: [
        source({ state: 'pending', lastSuccessAt: null, attemptedAt: null }),
      ],
    }),
    none: () => ({ state: 'none', events: nothing, sources: [] }),
    failed: () => ({
      state: 'failed',
      events: nothing,
      sources: [
        source({
          state: 'not-found',
          lastSuccessAt: null,
          error: {
            kind: 'not-found',
            message: 'github.com shows no repository example/checkout.',
            remedy:
              'Correct github.com/project-slug, or give the portal’s GitHub App access to the repository.',
          },
        }),
      ],
    }),
  };
}

function source(given: Partial<DeliverySource>): DeliverySource {
  return {
    collector: 'github',
    name: 'github.com/example/checkout',
    url: 'https://github.com/example/checkout',
    state: 'ready',
    sampleData: false,
    attemptedAt: ago(2),
    lastSuccessAt: ago(2),
    findings: [],
    ...given,
  };
}

function ago(hours: number): string {
  return new Date(Date.now() - hours * HOUR).toISOString();
}
