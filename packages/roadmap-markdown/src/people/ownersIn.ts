import { phaseOwners } from '../phases/phaseOwners';

/** The owners that a text names, in order; none where it is not decided. */
export function ownersIn(text: string): string[] {
  return phaseOwners([{ name: 'owner', text: '', value: text, line: 1 }])
    .owners;
}
