import { InputError } from '@backstage/errors';
import { levelSet2021 } from './2021';
import { levelSet2023 } from './2023';
import { levelSet2024 } from './2024';
import { DoraLevelSet } from './LevelSet';

/**
 * The level sets that can be asked for, oldest first.
 *
 * @public
 */
export const DORA_LEVEL_SETS: readonly DoraLevelSet[] = [
  levelSet2021,
  levelSet2023,
  levelSet2024,
];

/**
 * The level set of that name.
 *
 * @throws InputError where there is none of that name
 * @public
 */
export function findLevelSet(name: string): DoraLevelSet {
  const found = DORA_LEVEL_SETS.find(levelSet => levelSet.name === name);
  if (!found) {
    const known = DORA_LEVEL_SETS.map(levelSet => levelSet.name).join(', ');
    throw new InputError(
      `There is no DORA level set "${name}": use one of ${known}`,
    );
  }
  return found;
}
