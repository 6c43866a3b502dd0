import { ASTNode } from '@marcbachmann/cel-js';
import { asComprehension, childrenOf } from './comprehensions';
import { ExpressionError } from './ExpressionError';

const MAX_NESTING = 2;

// Those whose cost is known. Not `matches`, whose regular expressions backtrack, and not `cel.bind`, by which a short
// expression doubles a text fifty times.
const FUNCTIONS: ReadonlySet<string> = new Set([
  'all',
  'bool',
  'contains',
  'double',
  'duration',
  'dyn',
  'endsWith',
  'exists',
  'exists_one',
  'filter',
  'has',
  'indexOf',
  'int',
  'join',
  'lowerAscii',
  'map',
  'size',
  'split',
  'startsWith',
  'string',
  'substring',
  'timestamp',
  'trim',
  'type',
  'upperAscii',
]);

/**
 * Lets only such expressions pass whose cost can be told before they are evaluated.
 *
 * @throws ExpressionError
 */
export function assertAllowed(node: ASTNode, nesting = 0): void {
  if (node.op === 'call' || node.op === 'rcall') {
    assertFunction(node.args[0], node);
  }
  const comprehension = asComprehension(node);
  if (!comprehension) {
    childrenOf(node).forEach(child => assertAllowed(child, nesting));
    return;
  }
  const { range, variable, body, name } = comprehension;
  if (nesting === MAX_NESTING) {
    throw new ExpressionError(
      `${name}() stands within ${MAX_NESTING} others.`,
      'Let a collector count it, and read the count as a fact.',
      true,
      node.range.start,
    );
  }
  if (variable.op === 'id' && variable.args === 'facts') {
    throw new ExpressionError(
      `${name}() calls its entries "facts".`,
      'Give them another name.',
      true,
      variable.range.start,
    );
  }
  assertAllowed(range, nesting);
  body.forEach(child => assertAllowed(child, nesting + 1));
}

function assertFunction(name: string, node: ASTNode): void {
  if (!FUNCTIONS.has(name)) {
    throw new ExpressionError(
      `There is no function ${name}().`,
      name === 'matches'
        ? 'Compare with startsWith, endsWith, contains or ==; regular expressions may take for ever.'
        : `Use one of ${[...FUNCTIONS].join(', ')}.`,
      true,
      node.range.start,
    );
  }
}
