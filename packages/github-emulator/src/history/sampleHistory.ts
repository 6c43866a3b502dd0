import { GithubHistory } from './GithubHistory';
import { sampleRepository } from './sampleRepository';

const DAY = 24 * 60 * 60 * 1000;

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
  /** How much happens: 1 is a pull request every two days in each repository. Default: 1. */
  activity?: number;
}

/**
 * A history out of nothing but a seed: repositories named `checkout-1`, `payments-2` … with branches, pull requests,
 * reviews, deployments, releases, workflow runs and incidents. Of every 25 repositories one is archived, one is empty and
 * three are private.
 *
 * @public
 */
export function sampleHistory(options: SampleHistoryOptions): GithubHistory {
  const history = new GithubHistory(options.now);
  const from =
    Math.floor((options.now - (options.days ?? 90) * DAY) / DAY) * DAY;
  const organisations = options.organisations ?? ['acme'];
  for (const login of organisations) {
    history.createOrganisation(login, { createdAt: from });
  }
  for (let index = 0; index < (options.repositories ?? 10); index += 1) {
    const place = index % SPECIAL_EVERY;
    const archived = place === ARCHIVED;
    history.createRepository(
      {
        owner: organisations[index % organisations.length],
        name: `${NAMES[index % NAMES.length]}-${index + 1}`,
        description: `The ${NAMES[index % NAMES.length]} service`,
        topics: ['sample'],
        private: PRIVATE.includes(place),
        archived,
        createdAt: from,
      },
      place === EMPTY
        ? undefined
        : sampleRepository({
            seed:
              Math.imul(options.seed ^ 0x9e3779b9, index + 1) ^ options.seed,
            from,
            until: archived ? (from + options.now) / 2 : undefined,
            activity: options.activity ?? 1,
          }),
    );
  }
  return history;
}
