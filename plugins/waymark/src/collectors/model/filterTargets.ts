import {
  CollectorTarget,
  CollectorTargetState,
} from '@waymark/plugin-waymark-common';

/** Which targets are shown. */
export interface TargetFilter {
  /** Part of the target's name or of an entity's reference; empty: any. */
  text: string;
  /** Empty: any. */
  state: CollectorTargetState | '';
}

/** The targets that a filter lets through, in their order. Case does not matter. */
export function filterTargets(
  targets: readonly CollectorTarget[],
  { text, state }: TargetFilter,
): CollectorTarget[] {
  const wanted = text.trim().toLocaleLowerCase('en-US');
  return targets.filter(
    target =>
      (!state || target.state === state) &&
      [target.name, ...target.entityRefs].some(it =>
        it.toLocaleLowerCase('en-US').includes(wanted),
      ),
  );
}
