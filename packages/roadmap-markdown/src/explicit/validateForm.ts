import { Finding } from '@waymark/plugin-waymark-common';
import { z } from 'zod';
import { FormPlace } from './ExplicitForm';
import { formFinding, quoteValue } from './formFinding';
import { ValuePath, YamlValue } from './parseYaml';

const MOST_FINDINGS = 50;

// In the words of somebody who writes the file.
const WANTED: Readonly<Record<string, string>> = {
  string: 'a text; one that looks like a number stands in quotes',
  number: 'a number without its unit',
  array: 'a list',
  object: 'keys with their values',
  record: 'keys with their values',
};

/** Stands for an entry of a list that is not valid, until all are known. */
const REMOVED = Symbol('removed');

/** A key without which its entry says nothing. */
const REQUIRED: ReadonlySet<unknown> = new Set(['id', 'match', 'path']);

/** A problem of a form, and the path of the value that it is about. */
export interface PlacedFinding {
  path: ValuePath;
  finding: Finding;
}

/** What is left of a form without what is not valid. */
export interface ValidForm<Form> {
  /** Absent where nothing can be used. */
  form?: Form;
  findings: PlacedFinding[];
  /** Where the entry at `path` of {@link ValidForm.form} stood before anything was taken out. */
  originOf(path: ValuePath): ValuePath;
}

/** Validates a form. What is not valid is told and taken out, and the rest is used. */
export function validateForm<Form>(
  schema: z.ZodType<Form>,
  yaml: YamlValue,
  place: Omit<FormPlace, 'line'>,
): ValidForm<Form> {
  const first = schema.safeParse(yaml.value);
  const findings: PlacedFinding[] = [];
  for (const issue of first.error?.issues ?? []) {
    if (findings.length < MOST_FINDINGS) {
      findings.push(...describe(issue, yaml, place));
    }
    remove(yaml.value, issue);
  }
  const kept = new Map<string, number[]>();
  const rest = first.success ? yaml.value : sweep(yaml.value, [], kept);
  const second = first.success ? first : schema.safeParse(rest);
  return {
    form: second.success ? second.data : undefined,
    findings,
    originOf: path => originalPath(path, kept),
  };
}

function describe(
  issue: z.core.$ZodIssue,
  yaml: YamlValue,
  place: Omit<FormPlace, 'line'>,
): PlacedFinding[] {
  const path = issue.path as ValuePath;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_FINDINGS).map(key => ({
      path,
      finding: formFinding(
        { ...place, line: yaml.lineOfKey(path, key) },
        {
          kind: 'explicit-form-unknown-key',
          message: `${nameOf(path)} has the key ${quoteValue(key)}, which is not known and is passed over.`,
          remedy: 'Correct or remove the key.',
        },
      ),
    }));
  }
  const value = valueAt(yaml.value, path);
  return [
    {
      path,
      finding: formFinding(
        { ...place, line: yaml.lineOf(path) },
        value === undefined
          ? {
              kind: 'explicit-form-invalid',
              message: `${nameOf(path.slice(0, -1))} has no ${String(path.at(-1))}.`,
              remedy: `Add ${String(path.at(-1))}${hintOf(issue)}.`,
            }
          : {
              kind: 'explicit-form-invalid',
              message: `${nameOf(path)} is ${quoteValue(value)}, which cannot be used.`,
              remedy: `Write ${wantedOf(issue)}.`,
            },
      ),
    },
  ];
}

function hintOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_value' ? `: ${issue.values.join(', ')}` : '';
}

function wantedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.join(', ')}`;
    case 'invalid_type':
      return WANTED[issue.expected] ?? issue.expected;
    case 'invalid_union':
      return 'a list of names';
    case 'invalid_format':
      return issue.format === 'date'
        ? 'a day of the calendar as year, month and day, such as 2026-12-01'
        : 'an id without spaces, commas and slashes';
    case 'too_big':
      return `at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'entries'}`;
    case 'too_small':
      return 'something that is not empty';
    default:
      return 'what the form asks for';
  }
}

function nameOf(path: ValuePath): string {
  const name = path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
  return name || 'The form';
}

function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (holder, key) =>
      typeof holder === 'object' &&
      holder !== null &&
      Object.hasOwn(holder, key)
        ? (holder as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

// What cannot do without the key goes with it.
function remove(value: unknown, issue: z.core.$ZodIssue): void {
  const path = issue.path as ValuePath;
  if (issue.code === 'unrecognized_keys') {
    const holder = valueAt(value, path);
    issue.keys.forEach(key => removeKey(holder, key));
    return;
  }
  const isRequired =
    REQUIRED.has(path.at(-1)) && typeof path.at(-2) === 'number';
  const gone = isRequired ? path.slice(0, -1) : path;
  if (gone.length) {
    removeKey(valueAt(value, gone.slice(0, -1)), gone.at(-1)!);
  }
}

function removeKey(holder: unknown, key: string | number): void {
  if (Array.isArray(holder)) {
    holder[Number(key)] = REMOVED;
  } else if (typeof holder === 'object' && holder !== null) {
    delete (holder as Record<string, unknown>)[key];
  }
}

/** @param kept - gets the former indexes of what stays, by the path of its list */
function sweep(
  value: unknown,
  path: ValuePath,
  kept: Map<string, number[]>,
): unknown {
  if (Array.isArray(value)) {
    const indexes = [...value.keys()].filter(at => value[at] !== REMOVED);
    kept.set(JSON.stringify(path), indexes);
    return indexes.map(at => sweep(value[at], [...path, at], kept));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        sweep(entry, [...path, key], kept),
      ]),
    );
  }
  return value;
}

function originalPath(
  path: ValuePath,
  kept: ReadonlyMap<string, number[]>,
): ValuePath {
  const original: (string | number)[] = [];
  for (const key of path) {
    const indexes = kept.get(JSON.stringify(original));
    original.push(typeof key === 'number' && indexes ? indexes[key] : key);
  }
  return original;
}
