import { ASTNode } from '@marcbachmann/cel-js';

const NAMES: ReadonlySet<string> = new Set([
  'all',
  'exists',
  'exists_one',
  'map',
  'filter',
]);

/** A call that goes over the entries of a list or map. */
export interface Comprehension {
  name: string;
  range: ASTNode;
  variable: ASTNode;
  /** What is evaluated once an entry. */
  body: readonly ASTNode[];
}

/** A node as a comprehension; `undefined` where it is none. */
export function asComprehension(node: ASTNode): Comprehension | undefined {
  if (node.op !== 'rcall') {
    return undefined;
  }
  const [name, range, [variable, ...body]] = node.args;
  return NAMES.has(name) && variable && body.length
    ? { name, range, variable, body }
    : undefined;
}

/** The parts of a node that are evaluated. */
export function childrenOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return node.args;
  }
}
