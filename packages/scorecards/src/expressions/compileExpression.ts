import {
  ASTNode,
  EvaluationError,
  ParseError,
  ParseResult,
  TypeError as CelTypeError,
} from '@marcbachmann/cel-js';
import {
  ExpressionOutcome,
  ExpressionProblem,
  FactExpression,
  FactRead,
} from '@waymark/plugin-waymark-common';
import { assertAllowed } from './assertAllowed';
import { boundCost } from './boundCost';
import { childrenOf } from './comprehensions';
import { environment } from './environment';
import { ExpressionError } from './ExpressionError';
import { prepareFactTree } from './factTree';
import { findReads } from './findReads';

const MAX_LENGTH = 2000;
const MAX_COST = 100_000;
const MISSING: ReadonlySet<string> = new Set([
  'no_such_key',
  'index_out_of_bounds',
]);

/** What an expression has to give, as CEL calls it and as JavaScript does. */
const RESULTS = {
  bool: 'boolean',
  string: 'string',
} as const;

interface ResultTypes {
  bool: boolean;
  string: string;
}

interface PreparedProgram {
  program: ParseResult;
  reads: readonly FactRead[];
  /** Whether its time needs no bound. */
  isPlain: boolean;
}

/**
 * Compiles an expression over facts, once for all entities.
 *
 * Evaluating it never throws. It has no value where it reads what was not observed, where types do not fit, or where it would
 * take more than a fixed number of steps; as CEL has it, `true || x` is true whatever x is.
 *
 * @param result - what it has to give
 * @throws ExpressionError where it is not valid or may not be used
 */
export function compileExpression<Result extends keyof ResultTypes>(
  text: string,
  result: Result,
): FactExpression<ResultTypes[Result]> {
  const program = parse(text);
  assertAllowed(program.ast);
  const reads = findReads(program.ast);
  if (!reads.length) {
    throw new ExpressionError(
      'The expression reads no fact.',
      'Name a fact, as in facts.repository.license.',
      true,
    );
  }
  assertType(program, result);
  const isPlain = isWithoutCalls(program.ast);
  const toTree = prepareFactTree(reads);
  return {
    reads,
    evaluate: facts => {
      const known = toTree(facts);
      const outcome =
        known.missing === undefined
          ? evaluate({ program, reads, isPlain }, known.tree, facts)
          : notObserved(known.missing);
      return outcome.problem || typeof outcome.value === RESULTS[result]
        ? (outcome as ExpressionOutcome<ResultTypes[Result]>)
        : problem(
            'type-error',
            `The expression gives a ${nameOfType(outcome.value)}, not a ${result}.`,
          );
    },
  };
}

function parse(text: string): ParseResult {
  if (text.length > MAX_LENGTH) {
    throw new ExpressionError(
      `The expression has more than ${MAX_LENGTH} characters.`,
      'Divide it into several checks.',
      true,
    );
  }
  try {
    return environment.parse(text);
  } catch (error) {
    throw toExpressionError(error);
  }
}

function assertType(program: ParseResult, result: string): void {
  const { valid, type, error } = program.check();
  if (!valid) {
    throw toExpressionError(error);
  }
  if (type !== result && type !== 'dyn') {
    throw new ExpressionError(
      `The expression gives a ${type}, not a ${result}.`,
      result === 'bool'
        ? 'Compare it with something, as in facts.tests.coverage >= 80.'
        : 'Write string(…) around what is no text.',
      false,
    );
  }
}

function evaluate(
  { program, reads, isPlain }: PreparedProgram,
  tree: object,
  facts: ReadonlyMap<string, unknown>,
): ExpressionOutcome<unknown> {
  if (!isPlain && !(boundCost(program.ast, tree) <= MAX_COST)) {
    return problem(
      'too-costly',
      'With facts of this size the expression might take too long.',
    );
  }
  // Within exists() each entry may throw an error that nobody sees: its stack would cost more than all the rest.
  const { stackTraceLimit } = Error;
  try {
    Error.stackTraceLimit = 0;
    return { value: program({ facts: tree }) };
  } catch (error) {
    return { problem: explain(error, reads, facts) };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function explain(
  error: unknown,
  reads: readonly FactRead[],
  facts: ReadonlyMap<string, unknown>,
): ExpressionProblem {
  if (!(error instanceof EvaluationError)) {
    const message = 'The expression failed.';
    return { kind: 'failed', message };
  }
  if (!MISSING.has(error.code)) {
    return { kind: 'type-error', message: sentence(error.summary) };
  }
  const missing = reads
    .filter(({ names }) => !names.some(name => facts.has(name)))
    .map(({ names }) => names[0]);
  return missing.length
    ? notObserved([...new Set(missing)].join(', ')).problem
    : { kind: 'missing-fact', message: sentence(error.summary) };
}

function notObserved(names: string) {
  return problem('missing-fact', `Not observed: ${names}.`);
}

function problem(kind: ExpressionProblem['kind'], message: string) {
  return { problem: { kind, message } };
}

function toExpressionError(error: unknown): ExpressionError {
  if (error instanceof ParseError || error instanceof CelTypeError) {
    return new ExpressionError(
      sentence(error.summary),
      remedyOf(error.code, error.summary),
      error.code === 'limit_exceeded',
      error.range?.start,
    );
  }
  return new ExpressionError(
    'The expression cannot be read.',
    'Correct it.',
    false,
  );
}

function remedyOf(code: string, summary: string): string {
  if (code === 'limit_exceeded') {
    return 'Divide it into several checks.';
  }
  if (code === 'unknown_variable') {
    return /\bnow$/.test(summary)
      ? 'Say freshFor or heldFor: time is no fact.'
      : 'Read facts as facts.<name>.';
  }
  return 'Correct the expression; it is written in CEL.';
}

function sentence(text: string): string {
  const [line] = text.split('\n');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${line.endsWith('.') ? '' : '.'}`;
}

function nameOfType(value: unknown): string {
  return typeof value === 'object' ? 'value of another type' : typeof value;
}

// Operators alone take time that is linear in the facts, whose size is bounded where they come in. So does looking for
// something among values that are written out.
function isWithoutCalls(node: ASTNode): boolean {
  return (
    node.op !== 'rcall' &&
    (node.op !== 'in' || isWrittenList(node.args[1])) &&
    childrenOf(node).every(isWithoutCalls)
  );
}

function isWrittenList(node: ASTNode): boolean {
  return node.op === 'list' && node.args.every(({ op }) => op === 'value');
}
