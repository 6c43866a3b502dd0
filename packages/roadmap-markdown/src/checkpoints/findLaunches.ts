import { ContextualBlock } from '../outline/ContextualBlock';
import { isLaunchTitle, readCheckpointTitle } from './readCheckpointTitle';
import { LAUNCH_ANCHOR } from './readPlanDay';

interface Siblings {
  /** Lines of the headings that are named after the launch. */
  launches: Set<number>;
  hasDays: boolean;
}

/** The lines of headings that name the launch beside others that count days from it: "GA" beside "GA-10". */
export function findLaunches(
  blocks: readonly ContextualBlock[],
): ReadonlySet<number> {
  const groups = new Map<string, Siblings>();
  const known = new Set<number>();
  for (const { headings, phase } of blocks) {
    headings.forEach(({ title, line, depth }, at) => {
      if (known.has(line)) {
        return;
      }
      known.add(line);
      const above = headings[at - 1]?.line ?? phase?.section.line ?? 0;
      const key = `${above} ${depth}`;
      const siblings = groups.get(key) ?? {
        launches: new Set(),
        hasDays: false,
      };
      groups.set(key, siblings);
      if (isDayOfLaunch(title)) {
        siblings.hasDays = true;
      } else if (isLaunchTitle(title)) {
        siblings.launches.add(line);
      }
    });
  }
  return new Set(
    [...groups.values()].flatMap(({ launches, hasDays }) =>
      hasDays ? [...launches] : [],
    ),
  );
}

/** Whether a title counts days from the launch. */
export function isDayOfLaunch(title: string): boolean {
  return readCheckpointTitle(title)?.anchor === LAUNCH_ANCHOR;
}
