import { isPlaceholder } from '../labels/isPlaceholder';
import { Label } from '../labels/Label';

const UNDECIDED = /^(?:tbd|tba|tbc|n\/a|none|unassigned|open|-|–|—|\?+)?$/i;

/** The owners that a phase's label names, in order; none where it is not decided. */
export function phaseOwners(labels: readonly Label[]): {
  owners: string[];
  line?: number;
} {
  for (const { name, value, line } of labels) {
    if (name === 'owner' && value) {
      const owners = value
        .split(/\s*[,;、]\s*/)
        .map(owner => owner.trim())
        .filter(owner => !UNDECIDED.test(owner) && !isPlaceholder(owner));
      if (owners.length) {
        return { owners, line };
      }
    }
  }
  return { owners: [] };
}
