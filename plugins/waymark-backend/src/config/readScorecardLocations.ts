import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ScorecardLocation } from '../scorecards/definitions';

const KEY = 'waymark.scorecards.locations';

// What a column takes that is a key on every database.
const LONGEST_TARGET = 255;

/**
 * Reads where scorecards are.
 *
 * @throws InputError where a location makes no sense
 */
export function readScorecardLocations(config: Config): ScorecardLocation[] {
  const seen = new Set<string>();
  return (config.getOptionalConfigArray(KEY) ?? []).map((entry, at) => {
    const location = {
      type: entry.getString('type'),
      target: entry.getString('target'),
    };
    const problem = findProblem(location, seen);
    if (problem !== undefined) {
      throw new InputError(`Invalid configuration ${KEY}[${at}]: ${problem}`);
    }
    seen.add(location.target);
    return location as ScorecardLocation;
  });
}

function findProblem(
  { type, target }: { type: string; target: string },
  seen: ReadonlySet<string>,
): string | undefined {
  if (type !== 'file' && type !== 'url') {
    return `the type is ${JSON.stringify(type)}; give file or url`;
  }
  if (target.length > LONGEST_TARGET || target.includes('\0')) {
    return `the target cannot be used; give one of at most ${LONGEST_TARGET} characters`;
  }
  if (seen.has(target)) {
    return `${target} is there already; give each target once`;
  }
  if (type === 'file') {
    return target.includes('*')
      ? `${target} is a pattern; give a folder, of which every YAML file is read`
      : undefined;
  }
  return /^https?:/i.test(target) && URL.canParse(target)
    ? undefined
    : `${target} is no address; give one that begins with https://`;
}
