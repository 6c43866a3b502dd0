import type { RandomSource } from './RandomSource';

const SERVICES = ['api', 'worker'];

const AREAS: readonly (readonly string[])[] = [
  ...SERVICES.map(service =>
    ['main', 'config', 'routes', 'store', 'queue', 'retry', 'cache', 'log'].map(
      name => `services/${service}/src/${name}.ts`,
    ),
  ),
  ['index', 'setup', 'usage', 'operations'].map(name => `docs/${name}.md`),
];

/** How many files of each area are there from the start; the others are added by changes. */
const AT_FIRST = 2;

/** What a sample's first commit brings. */
export const FIRST_FILES: readonly string[] = [
  'README.md',
  ...AREAS.flatMap(area => area.slice(0, AT_FIRST)),
];

/** Where a change works: one area of the repository, seldom two. */
export function pickAreas(random: RandomSource): (readonly string[])[] {
  const first = random.pick([0, 0, 0, 1, 1, 2]);
  const second = random.chance(0.15) ? random.pick([0, 1, 2]) : first;
  return [...new Set([first, second])].map(index => AREAS[index]);
}

/** The files that one commit of a change touches: at least one of each area. */
export function pickFiles(
  random: RandomSource,
  areas: readonly (readonly string[])[],
): string[] {
  const files = areas.flatMap(area =>
    Array.from({ length: random.integer(1, 2) }, () => random.pick(area)),
  );
  return [...new Set(files)];
}

/** The services that own some of the files. */
export function servicesOf(files: readonly string[]): string[] {
  return SERVICES.filter(service =>
    files.some(file => file.startsWith(`services/${service}/`)),
  );
}
