import {
  CollectorStatus,
  CollectorTarget,
  DeliverySource,
} from '@waymark/plugin-waymark-common';
import {
  Collector,
  CollectorContext,
  ConnectedCollector,
} from '@waymark/plugin-waymark-node';

/** A collector that tells what a test says. */
export interface TestSource {
  collector: Collector;
  /** What it was given. */
  context: () => CollectorContext;
  /** Of entities, by ref. */
  sources: Map<string, Partial<DeliverySource>>;
  targets: CollectorTarget[];
  status: Omit<CollectorStatus, 'id' | 'title'>;
  refresh: jest.Mock<Promise<void>, [string, AbortSignal]>;
  stop: jest.Mock<Promise<void>, []>;
}

const READY: DeliverySource = {
  collector: '',
  state: 'ready',
  sampleData: false,
  attemptedAt: '2026-05-01T10:00:00.000Z',
  lastSuccessAt: '2026-05-01T10:00:00.000Z',
  findings: [],
};

/** Makes a collector that has neither sources nor targets yet. */
export function createTestSource(
  id: string,
  more: Partial<Pick<Collector, 'annotations' | 'connect'>> &
    Partial<Pick<ConnectedCollector, 'tasks'>> = {},
): TestSource {
  const { tasks = [], ...changed } = more;
  let context: CollectorContext | undefined;
  const source: TestSource = {
    context: () => context!,
    sources: new Map(),
    targets: [],
    status: {
      sampleData: false,
      lastRunAt: null,
      lastSuccessAt: null,
      lagSeconds: 0,
      targets: {},
      errors: [],
      budgets: [],
      lastCycle: null,
    },
    refresh: jest.fn(async (_entityRef, _signal) => {}),
    stop: jest.fn(async () => {}),
    collector: {
      id,
      title: id.toLocaleUpperCase('en-US'),
      annotations: [],
      async connect(given) {
        context = given;
        return {
          tasks,
          getStatus: async () => source.status,
          listTargets: async ({ after = '', limit }) =>
            source.targets.filter(it => it.name > after).slice(0, limit),
          getDeliverySource: async entityRef => {
            const found = source.sources.get(entityRef);
            return found && { ...READY, collector: id, ...found };
          },
          refresh: source.refresh,
          stop: source.stop,
        };
      },
      ...changed,
    },
  };
  return source;
}
