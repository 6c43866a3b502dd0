import { GithubHistory } from '../GithubHistory';
import { sampleRepository } from './sampleRepository';
import { DAY } from './SamplePlan';

/** Every so many repositories one is special: its place among as many says which. */
const SPECIAL_EVERY = 25;
const ARCHIVED = 7;
const EMPTY = 13;
const PRIVATE = [4, 14, 24];

const NAMES = [
  'checkout',
  'payments',
  'catalog',
  'search',
  'identity',
  'ledger',
  'shipping',
  'pricing',
  'inbox',
  'reports',
];

/**
 * What a sample history holds.
 *
 * @public
 */
export interface SampleHistoryOptions {
  /** The same seed and options give the same history. */
  seed: number;
  /** Its present, in epoch milliseconds. */
  now: number;
  /** How far it goes back. Default: 90. */
  days?: number;
  /** Default: `['acme']`; repositories are dealt out among them. */
  organisations?: string[];
  /** How many. Default: 10. */
  repositories?: number;
  /**
   * Full names, `owner/name`, of the repositories to make, in place of `organisations` and `repositories`. What a
   * repository holds depends on its name, not on the others.
   */
  names?: readonly string[];
  /** Whether some are archived, empty or private. Default: true, unless `names` are given. */
  special?: boolean;
  /** How much happens: 1 is a pull request every two days in each repository. Default: 1. */
  activity?: number;
  /** Whether each service of a repository has environments of its own, such as `production/api`. Default: false. */
  monorepo?: boolean;
  /** Whether default branches are rewritten, about once a month. Default: false. */
  forcePushes?: boolean;
}

/**
 * A history out of nothing but a seed: repositories named `checkout-1`, `payments-2` … with branches, pull requests,
 * reviews, deployments, releases, workflow runs and incidents. Their files lie in `services/api`, `services/worker` and
 * `docs`. Of every 25 repositories one is archived, one is empty and three are private.
 *
 * @public
 */
export function sampleHistory(options: SampleHistoryOptions): GithubHistory {
  const history = new GithubHistory(options.now);
  const special = options.special ?? !options.names;
  const from =
    Math.floor((options.now - (options.days ?? 90) * DAY) / DAY) * DAY;
  namesOf(options).forEach(({ owner, name, title, salt }, index) => {
    if (!history.findOrganisation(owner)) {
      history.createOrganisation(owner, { createdAt: from });
    }
    const place = special ? index % SPECIAL_EVERY : -1;
    const archived = place === ARCHIVED;
    history.createRepository(
      {
        owner,
        name,
        description: `The ${title} service`,
        topics: ['sample'],
        private: PRIVATE.includes(place),
        archived,
        createdAt: from,
      },
      place === EMPTY
        ? undefined
        : sampleRepository({
            seed: Math.imul(options.seed ^ 0x9e3779b9, salt) ^ options.seed,
            from,
            until: archived ? (from + options.now) / 2 : undefined,
            activity: options.activity ?? 1,
            monorepo: options.monorepo ?? false,
            forcePushes: options.forcePushes ?? false,
          }),
    );
  });
  return history;
}

interface SampledName {
  owner: string;
  name: string;
  title: string;
  /** Makes repositories of one seed differ. */
  salt: number;
}

function namesOf(options: SampleHistoryOptions): SampledName[] {
  if (options.names) {
    return options.names.map(fullName => {
      const [owner, name, ...rest] = fullName.split('/');
      if (!owner || !name || rest.length) {
        throw new Error(`Not the full name of a repository: ${fullName}`);
      }
      return { owner, name, title: name, salt: saltOf(fullName) };
    });
  }
  const organisations = options.organisations ?? ['acme'];
  return Array.from({ length: options.repositories ?? 10 }, (_, index) => ({
    owner: organisations[index % organisations.length],
    name: `${NAMES[index % NAMES.length]}-${index + 1}`,
    title: NAMES[index % NAMES.length],
    salt: index + 1,
  }));
}

function saltOf(name: string): number {
  let hash = 0;
  for (const character of name.toLowerCase()) {
    hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  }
  // Odd, so that no name takes the seed away.
  return hash | 1;
}
