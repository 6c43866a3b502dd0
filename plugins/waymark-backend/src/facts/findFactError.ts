import { FactSchema, FactValue, Finding } from '@waymark/plugin-waymark-common';
import { hasControlCharacter } from '../roadmap';

const MAX_SIZE = 64 * 1024;
const MAX_DEPTH = 20;
const MAX_EVIDENCE_LENGTH = 2000;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What is wrong about a fact as its schema declares it; `undefined` where nothing is. */
export function findFactError(
  fact: { value: FactValue; evidence?: string },
  schema: FactSchema,
): Finding | undefined {
  const { name, type } = schema;
  if (!isOfType(fact.value, type) || !isPlain(fact.value, MAX_DEPTH)) {
    return {
      kind: 'fact-of-wrong-type',
      message: `The fact ${name} is declared as ${type}, and its value is not: ${describe(fact.value)}.`,
      remedy: `Give a value of the type ${type}, of at most ${MAX_DEPTH} levels, or null where there is none.`,
    };
  }
  const size = Buffer.byteLength(JSON.stringify(fact.value));
  if (size > MAX_SIZE) {
    return {
      kind: 'fact-too-large',
      message: `The fact ${name} takes ${size} bytes as JSON; at most ${MAX_SIZE} are kept.`,
      remedy: 'Give what checks need of it: a count, or the worst ones.',
    };
  }
  return fact.evidence === undefined ||
    isText(fact.evidence, MAX_EVIDENCE_LENGTH)
    ? undefined
    : {
        kind: 'malformed',
        message: `The evidence of the fact ${name} is no text of 1 to ${MAX_EVIDENCE_LENGTH} characters without control characters.`,
        remedy: 'Give an address.',
      };
}

/** Whether a text can be stored: not empty, not too long, and with nothing in it that databases refuse. */
export function isText(text: unknown, maxLength: number): text is string {
  return (
    typeof text === 'string' &&
    text.length > 0 &&
    text.length <= maxLength &&
    !hasControlCharacter(text) &&
    !LONE_SURROGATE.test(text)
  );
}

function isOfType(value: FactValue, type: FactSchema['type']): boolean {
  switch (type) {
    case 'list':
      return value === null || Array.isArray(value);
    case 'object':
      return typeof value === 'object' && !Array.isArray(value);
    case 'number':
      return value === null || Number.isFinite(value);
    default:
      return value === null || typeof value === type;
  }
}

// JSON loses other numbers, dates, maps and what is not there.
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'number') {
    return Number.isFinite(value);
  }
  if (typeof value !== 'object' || value === null) {
    return (
      typeof value === 'string' || typeof value === 'boolean' || value === null
    );
  }
  const tag = Object.prototype.toString.call(value);
  return (
    depth > 0 &&
    (tag === '[object Array]' || tag === '[object Object]') &&
    Object.values(value).every(it => isPlain(it, depth - 1))
  );
}

function describe(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
