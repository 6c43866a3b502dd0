import type {
  DoraEventsOptions,
  GithubEmulator,
} from '@waymark/github-emulator';
import { computeDora } from '@waymark/plugin-waymark-common';
import { MemoryDeliveries } from './MemoryDeliveries';
import { entityOf } from './startCollection';

const DAY = 24 * 3_600_000;

/** Compares what was collected of repositories with what happened in them. */
export async function expectFigures(
  { deliveries }: { deliveries: MemoryDeliveries },
  emulator: GithubEmulator,
  expectations: readonly [
    fullName: string,
    options?: DoraEventsOptions,
    entityRef?: string,
  ][],
): Promise<void> {
  const to = emulator.clock.now();
  const window = { from: to - 60 * DAY, to };
  for (const [fullName, options, entityRef] of expectations) {
    const events = emulator.history.toDoraEvents(
      emulator.history.repository(fullName),
      options,
    );
    expect({
      fullName,
      ...deliveries.figuresOf(
        entityRef ?? entityOf(fullName).entityRef,
        window,
      ),
    }).toEqual({ fullName, ...computeDora(events, window) });
  }
}
