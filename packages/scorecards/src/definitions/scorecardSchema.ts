import { IMPORTANCE_WEIGHTS, Importance } from '@waymark/plugin-waymark-common';
import { Duration } from 'luxon';
import { z } from 'zod';

const MOST_CHECKS = 500;
const MOST_LEVELS = 20;

// Databases refuse a null byte and half a character; nobody can read the other control characters.
const UNREADABLE = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

const text = (longest: number) =>
  z
    .string('a text')
    .trim()
    .min(1, 'a text that is not empty')
    .max(longest, `a text of at most ${longest} characters`)
    .refine(
      it => !UNREADABLE.test(it),
      'a text without control characters and halves of characters',
    );

const ID = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
/** By which scorecards and checks are named. */
export const id = z
  .string('a text')
  .regex(
    ID,
    'at most 63 letters, digits, "-", "_" and ".", such as restore-drill',
  );

// Gates are told apart by it: those of roadmaps are roadmap:<phase-id>.
const scorecardName = id.refine(
  it => it !== 'roadmap',
  'another name: roadmap is that of the gates of roadmaps',
);

const importances = Object.keys(IMPORTANCE_WEIGHTS) as [Importance];

/** An ISO 8601 duration of fixed length, as milliseconds. */
const duration = z
  .string('a duration such as P7D')
  .transform((written, context) => {
    const parsed = Duration.fromISO(written);
    const milliseconds = parsed.toMillis();
    if (milliseconds > 0 && !parsed.months && !parsed.years) {
      return milliseconds;
    }
    context.addIssue('a duration of weeks, days, hours or less, such as P7D');
    return z.NEVER;
  });

const url = z
  .string('an address')
  .refine(isWebAddress, 'an address that begins with https:// or http://');

const remediation = z.strictObject(
  { text: text(1000), url: url.optional() },
  'keys: text, and url where there is one',
);

const attest = z.strictObject(
  {
    every: duration,
    evidence: z
      .enum(['required', 'optional'], 'required or optional')
      .default('optional'),
    by: z.enum(['owner', 'anyone'], 'owner or anyone').default('owner'),
  },
  'keys: every, and evidence and by where needed',
);

// Filters are read by the library that evaluates them.
const filter = z.unknown();

/** A check as written, with durations in milliseconds. */
export const checkSchema = z
  .strictObject(
    {
      id,
      title: text(200),
      description: text(5000).optional(),
      category: text(60).optional(),
      level: id.optional(),
      required: z.boolean('true or false').default(false),
      importance: z
        .enum(importances, `one of ${importances.join(', ')}`)
        .default('medium'),
      appliesTo: filter.optional(),
      pass: text(10_000).optional(),
      detail: text(10_000).optional(),
      attest: attest.optional(),
      freshFor: duration.optional(),
      heldFor: duration.optional(),
      remediation: remediation.optional(),
    },
    'a check: keys with their values',
  )
  .superRefine((check, context) => {
    const issue = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], message });
    if ((check.pass === undefined) === (check.attest === undefined)) {
      issue(
        check.pass === undefined ? 'pass' : 'attest',
        'either pass, an expression, or attest, a rule for people',
      );
    }
    for (const key of ['detail', 'freshFor', 'heldFor'] as const) {
      if (check.attest !== undefined && check[key] !== undefined) {
        issue(key, `no ${key} where people attest`);
      }
    }
    if (check.required && check.level === undefined) {
      issue('level', 'the level that requires it');
    }
  });

/** A scorecard as written, but for its checks, which are read one by one. */
export const scorecardSchema = z.strictObject(
  {
    apiVersion: z.literal('waymark/v1', 'waymark/v1'),
    kind: z.literal('Scorecard', 'Scorecard'),
    metadata: z.strictObject(
      {
        name: scorecardName,
        title: text(200).optional(),
        description: text(5000).optional(),
      },
      'keys: name, and title and description where needed',
    ),
    spec: z.strictObject(
      {
        appliesTo: filter.optional(),
        levels: z
          .array(id, 'a list of names, lowest first')
          .max(MOST_LEVELS, `at most ${MOST_LEVELS} levels`)
          .refine(
            levels => new Set(levels).size === levels.length,
            'each level once',
          )
          .default([]),
        checks: z
          .array(z.unknown(), 'a list of checks')
          .min(1, 'at least one check')
          .max(MOST_CHECKS, `at most ${MOST_CHECKS} checks`),
      },
      'keys: checks, and appliesTo and levels where needed',
    ),
  },
  'a scorecard: apiVersion, kind, metadata and spec',
);

/** A check as it is read. */
export type WrittenCheck = z.infer<typeof checkSchema>;

/** A scorecard as it is read. */
export type WrittenScorecard = z.infer<typeof scorecardSchema>;

function isWebAddress(written: string): boolean {
  return /^https?:\/\/\S+$/i.test(written) && URL.canParse(written);
}
