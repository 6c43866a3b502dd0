import {
  countProgress,
  Finding,
  Phase,
  phaseProgress,
} from '@waymark/plugin-waymark-common';

/** Phases whose stated status and ticked items contradict each other. */
export function statusConflictWarnings(phases: readonly Phase[]): Finding[] {
  return phases.flatMap(phase => {
    const message = conflictOf(phase);
    return message
      ? [
          {
            kind: 'status-progress-conflict',
            line: phase.origins.status?.line ?? phase.line,
            message: `“${phase.title}” ${message}.`,
            remedy:
              'Tick what is done, move what is not, or change the status.',
          },
        ]
      : [];
  });
}

function conflictOf(phase: Phase): string | undefined {
  const progress = phaseProgress(phase);
  if (phase.status === 'complete') {
    const open = openParts(phase);
    return open && `says complete, but ${open}`;
  }
  if (phase.status === 'planned' && progress.ratio === 1) {
    return `says planned, but ${progress.done === 1 ? 'its only item is' : `all ${progress.done} items are`} done`;
  }
  return undefined;
}

// Optional ones count in no progress; open ones in a complete phase are worth a word all the same.
function openParts(phase: Phase): string | undefined {
  const parts: [number, string, string][] = [
    ...openOf(phase.items, 'item', 'items'),
    ...openOf(phase.criteria, 'criterion', 'criteria'),
  ].filter(([count]) => count > 0);
  const sum = parts.reduce((total, [count]) => total + count, 0);
  const list = parts.map(
    ([count, one, many]) => `${count} ${count === 1 ? one : many}`,
  );
  return sum
    ? `${list.join(' and ')} ${sum === 1 ? 'is' : 'are'} open`
    : undefined;
}

function openOf(
  items: Phase['items'],
  one: string,
  many: string,
): [number, string, string][] {
  const required = countOpen(items);
  const optional = countOpen(withoutOptional(items)) - required;
  return [
    [required, one, many],
    [optional, `optional ${one}`, `optional ${many}`],
  ];
}

function countOpen(items: Phase['items']): number {
  const { open, partial } = countProgress(items);
  return open + partial;
}

function withoutOptional(items: Phase['items']): Phase['items'] {
  return items.map(({ optional: _, children, ...item }) => ({
    ...item,
    ...(children && { children: withoutOptional(children) }),
  }));
}
