import { z } from 'zod';
import { ValuePath, YamlDocument } from './parseYamlDocuments';
import { scorecardFinding, ScorecardFinding } from './ScorecardFinding';

const LONGEST = 80;
const MOST_KEYS = 20;

/**
 * What does not fit the schema, in words for whoever wrote it.
 *
 * @param base - where the value that was validated stands
 */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  document: YamlDocument,
  base: ValuePath,
): ScorecardFinding[] {
  return issues.flatMap(issue => {
    const path = [...base, ...(issue.path as ValuePath)];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys
        .slice(0, MOST_KEYS)
        .map(key =>
          scorecardFinding(
            'scorecard-unknown-key',
            document.lineOfKey(path, key),
            `${nameOf(path)} has the key ${quote(key)}, which is not known.`,
            'Correct or remove the key.',
          ),
        );
    }
    const value = valueAt(document.value, path);
    const key = String(path.at(-1));
    return [
      scorecardFinding(
        'scorecard-invalid',
        document.lineOf(path),
        value === undefined
          ? `${nameOf(path.slice(0, -1))} has no ${key}.`
          : `${nameOf(path)} is ${quote(value)}, which cannot be used.`,
        `${value === undefined ? `Add ${key}` : 'Write'}: ${issue.message}.`,
      ),
    ];
  });
}

/** A value as a message shows it. */
export function quote(value: unknown): string {
  const text =
    typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}

/** A path as people write it, such as `spec.checks[0].id`. */
export function nameOf(path: ValuePath): string {
  const name = path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
  return name || 'The document';
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
