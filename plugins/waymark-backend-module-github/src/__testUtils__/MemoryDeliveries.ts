import { NotFoundError } from '@backstage/errors';
import {
  computeDora,
  DoraEvents,
  DoraResults,
} from '@waymark/plugin-waymark-common';
import { DeliverySink, EntityDeliveries } from '@waymark/plugin-waymark-node';

/** A sink that keeps what it is given, and computes figures from all of it. */
export class MemoryDeliveries implements DeliverySink {
  readonly #events = new Map<string, Map<string, object>>();
  readonly #registered: ReadonlySet<string>;
  /** How often something was given. */
  count = 0;

  constructor(registered: Iterable<string>) {
    this.#registered = new Set(registered);
  }

  async give(
    deliveriesByEntity: ReadonlyMap<string, EntityDeliveries>,
  ): Promise<void> {
    this.count += 1;
    for (const [entityRef, { events, removed }] of deliveriesByEntity) {
      if (!this.#registered.has(entityRef)) {
        throw new NotFoundError(`There is no ${entityRef}`);
      }
      const known = this.#events.get(entityRef) ?? new Map();
      this.#events.set(entityRef, known);
      removed?.deployments?.forEach(id => known.delete(`deployment ${id}`));
      removed?.incidents?.forEach(id => known.delete(`incident ${id}`));
      events.deployments.forEach(it => known.set(`deployment ${it.id}`, it));
      events.commits.forEach(it => known.set(`commit ${it.sha}`, it));
      events.pullRequests?.forEach(it => known.set(`pull ${it.number}`, it));
      events.incidents?.forEach(it => known.set(`incident ${it.id}`, it));
    }
  }

  /** All that was given of an entity and not taken back. */
  eventsOf(entityRef: string): Required<DoraEvents> {
    const all = [...(this.#events.get(entityRef) ?? [])];
    const of = <T>(kind: string) =>
      all.flatMap(([key, it]) => (key.startsWith(`${kind} `) ? [it as T] : []));
    return {
      deployments: of('deployment'),
      commits: of('commit'),
      pullRequests: of('pull'),
      incidents: of('incident'),
    };
  }

  /** The figures of an entity. */
  figuresOf(
    entityRef: string,
    window: { from: number; to: number },
  ): DoraResults {
    return computeDora(this.eventsOf(entityRef), window);
  }
}
