import { ASTNode } from '@marcbachmann/cel-js';
import { FactRead, factNames } from '@waymark/plugin-waymark-common';
import { childrenOf } from './comprehensions';
import { ExpressionError } from './ExpressionError';

/**
 * The facts that an expression can read.
 *
 * @throws ExpressionError where it reads facts without naming them: nobody could tell what its verdict rests on
 */
export function findReads(root: ASTNode): FactRead[] {
  const reads = new Map<string, FactRead>();
  collect(root, false, reads);
  return [...reads.values()];
}

/** The names after `facts` in `facts.repository["license"]`; `undefined` where a node is something else. */
export function pathOfFact(node: ASTNode): string[] | undefined {
  if (node.op === 'id') {
    return node.args === 'facts' ? [] : undefined;
  }
  const step = stepOf(node);
  const path = step && pathOfFact(step.from);
  return path && [...path, step.key];
}

function stepOf(node: ASTNode): { from: ASTNode; key: string } | undefined {
  if (node.op === '.') {
    return { from: node.args[0], key: node.args[1] };
  }
  if (node.op === '[]' && node.args[1].op === 'value') {
    const key = node.args[1].args;
    return typeof key === 'string' ? { from: node.args[0], key } : undefined;
  }
  return undefined;
}

function collect(
  node: ASTNode,
  asksPresence: boolean,
  reads: Map<string, FactRead>,
): void {
  const path = pathOfFact(node);
  if (!path) {
    const isHas = node.op === 'call' && node.args[0] === 'has';
    childrenOf(node).forEach(child => collect(child, isHas, reads));
    return;
  }
  if (!path.length) {
    throw new ExpressionError(
      'The facts are read without a name.',
      'Name each fact, as in facts.repository.license.',
      true,
      node.range.start,
    );
  }
  const dotted = path.find(name => name.includes('.'));
  if (dotted !== undefined && path[0] === dotted) {
    throw new ExpressionError(
      `facts["${dotted}"] names a fact in one piece.`,
      `Write facts.${dotted}.`,
      true,
      node.range.start,
    );
  }
  const key = JSON.stringify(path);
  const isAsked = asksPresence || (reads.get(key)?.asksPresence ?? false);
  reads.set(key, { names: factNames(path), asksPresence: isAsked });
}
