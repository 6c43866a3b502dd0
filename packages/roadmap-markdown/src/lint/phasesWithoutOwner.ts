import { LintRule } from './LintFinding';
import { openPhasesWithout } from './openPhasesWithout';

/**
 * Open phases that nobody owns: neither they nor what they are part of, nor one of their activities, names anyone, and the
 * document itself has no owner either.
 */
export const phasesWithoutOwner: LintRule = roadmap =>
  openPhasesWithout(
    roadmap,
    ({ owners, activities, items }) =>
      roadmap.owner !== undefined ||
      owners.length > 0 ||
      [...activities, ...items].some(each => each.owners?.length),
  ).map(({ title, line }) => ({
    kind: 'phase-without-owner',
    line,
    message: `Nobody owns “${title}”.`,
    remedy: 'Write a line such as “**Owner**: Team Tides” below its heading.',
  }));
