import { GraphqlPage } from '../streams';
import { dueTime } from './dueTime';
import { packPages } from './packPages';
import { watchTime } from './watchTime';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-06-01T00:00:00Z');

describe('dueTime', () => {
  const usual = {
    state: 'ready' as const,
    isDone: true,
    failures: 0,
    plannedFor: NOW - MINUTE,
    startedAt: NOW,
    frequency: 5 * MINUTE,
  };
  const failing = { ...usual, state: 'failing' as const };

  it.each<[string, Parameters<typeof dueTime>[0], number]>([
    ['in the usual time', usual, 5 * MINUTE],
    ['at once where something is left', { ...usual, isDone: false }, 0],
    [
      'as planned after a look in between',
      { ...usual, plannedFor: NOW + MINUTE },
      MINUTE,
    ],
    [
      'when the limit allows it',
      { ...failing, failures: 1, retryAt: NOW + 7 },
      7,
    ],
    ['soon after a failure', { ...failing, failures: 1 }, 5 * MINUTE],
    ['later after several', { ...failing, failures: 3 }, 20 * MINUTE],
    ['within an hour after many', { ...failing, failures: 2_000 }, HOUR],
    [
      'seldom where frequency says so',
      { ...failing, failures: 9, frequency: DAY },
      DAY,
    ],
    [
      'in an hour where it is not found',
      { ...failing, state: 'not-found', failures: 1 },
      HOUR,
    ],
    [
      'in an hour where it is forbidden',
      { ...failing, state: 'forbidden', failures: 1 },
      HOUR,
    ],
    ['seldom where it is archived', { ...usual, state: 'archived' }, 6 * HOUR],
  ])('is %s', (_, options, expected) => {
    expect(dueTime(options) - NOW).toBe(expected);
  });
});

it.each([
  [undefined, undefined],
  [MINUTE, 0],
  [2 * HOUR, 15 * MINUTE],
  [2 * DAY, HOUR],
  [10 * DAY, 6 * HOUR],
  [14 * DAY, 6 * HOUR],
  [14 * DAY + 1, undefined],
])(
  'what is unsettled for %s ms is asked for again after %s ms',
  (age, wait) => {
    const time = watchTime(age === undefined ? undefined : NOW - age, {
      now: NOW,
      watch: 14 * DAY,
    });
    expect(time).toBe(wait === undefined ? undefined : NOW + wait);
  },
);

describe('packPages', () => {
  const pages = (count: number, nodes: number, units: number) =>
    Array.from({ length: count }, (_, index) => ({
      index,
      page: { nodes, units } as GraphqlPage,
    }));

  it.each([
    ['no pages', pages(0, 1, 1), []],
    ['small ones, as many as a query may have', pages(50, 1, 1), [24, 24, 2]],
    ['ones with many nodes', pages(5, 3_000, 1), [2, 2, 1]],
    ['ones that cost much', pages(5, 1, 400), [2, 2, 1]],
    ['ones that are too large alone', pages(3, 20_000, 1), [1, 1, 1]],
  ])('packs %s', (_, given, sizes) => {
    const groups = packPages(given);
    expect(groups.map(it => it.length)).toEqual(sizes);
    expect(groups.flat()).toEqual(given);
  });
});
