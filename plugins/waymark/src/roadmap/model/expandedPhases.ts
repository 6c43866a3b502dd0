import { Phase, RoadmapDocument } from '@waymark/plugin-waymark-common';

/** The phases whose items and criteria are shown in the tables, by {@link phaseKey}. */
export type ExpandedPhases = ReadonlySet<string>;

/** Names a phase among those of all documents: ids are unique only within theirs. */
export function phaseKey(target: string, phaseId: string): string {
  return JSON.stringify([target, phaseId]);
}

/** Whether a phase has anything to expand. */
export function isExpandable(
  phase: Pick<Phase, 'items' | 'criteria' | 'activities'>,
): boolean {
  return (
    phase.items.length > 0 ||
    phase.criteria.length > 0 ||
    phase.activities.length > 0
  );
}

/** Every phase that has anything to expand. */
export function expandAll(
  documents: readonly RoadmapDocument[],
): ExpandedPhases {
  return new Set(
    documents.flatMap(({ source, roadmap }) =>
      (roadmap?.phases ?? [])
        .filter(isExpandable)
        .map(({ id }) => phaseKey(source.target, id)),
    ),
  );
}

/** What stands open at first: the current phase of each family. */
export function expandCurrent(
  documents: readonly RoadmapDocument[],
): ExpandedPhases {
  return new Set(
    documents.flatMap(({ source, evaluation }) =>
      (evaluation?.families ?? []).flatMap(({ phaseId }) =>
        phaseId === undefined ? [] : [phaseKey(source.target, phaseId)],
      ),
    ),
  );
}

/** `expanded` with one phase opened or closed. */
export function togglePhase(
  expanded: ExpandedPhases,
  key: string,
): ExpandedPhases {
  const result = new Set(expanded);
  if (!result.delete(key)) {
    result.add(key);
  }
  return result;
}
