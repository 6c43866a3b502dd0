import { ASTNode } from '@marcbachmann/cel-js';
import { asComprehension, childrenOf, Comprehension } from './comprehensions';
import { Extent, extentOf, largest, SCALAR } from './Extent';
import { pathOfFact } from './findReads';

/** A step that may fail: an error costs as much as ten other steps. */
const FALLIBLE = 10;

/** Characters that are searched in one step. */
const SEARCHED = 100;

interface Bound {
  extent: Extent;
  cost: number;
}

type Scope = ReadonlyMap<string, Extent>;

/**
 * An upper bound of the steps that it takes to evaluate an expression over these facts, from the sizes of the values alone.
 * `Infinity` where there is none.
 */
export function boundCost(root: ASTNode, facts: unknown): number {
  return bound(root, new Map(), facts).cost;
}

function bound(node: ASTNode, scope: Scope, facts: unknown): Bound {
  const path = pathOfFact(node);
  if (path) {
    return {
      extent: extentOf(valueAt(facts, path)),
      cost: FALLIBLE * path.length,
    };
  }
  const comprehension = asComprehension(node);
  if (comprehension) {
    return boundComprehension(comprehension, scope, facts);
  }
  const parts = childrenOf(node).map(child => bound(child, scope, facts));
  const cost = parts.reduce((sum, part) => sum + part.cost, FALLIBLE);
  const extents = parts.map(({ extent }) => extent);
  return {
    extent: extentFrom(node, extents, scope),
    cost: cost + ownCost(node, extents),
  };
}

function boundComprehension(
  { name, range, variable, body }: Comprehension,
  scope: Scope,
  facts: unknown,
): Bound {
  const over = bound(range, scope, facts);
  const inner = new Map(scope);
  if (variable.op === 'id') {
    inner.set(variable.args, over.extent.part ?? SCALAR);
  }
  const each = body.map(it => bound(it, inner, facts));
  const { count } = over.extent;
  const cost = each.reduce((sum, it) => sum + it.cost, FALLIBLE);
  return {
    extent: extentOfResult(name, over.extent, each.at(-1)!.extent),
    cost: over.cost + FALLIBLE + times(count, cost),
  };
}

function extentOfResult(name: string, over: Extent, last: Extent): Extent {
  if (name === 'map') {
    const { count } = over;
    return { count, weight: 1 + times(count, last.weight), part: last };
  }
  return name === 'filter' ? over : SCALAR;
}

function extentFrom(
  node: ASTNode,
  parts: readonly Extent[],
  scope: Scope,
): Extent {
  switch (node.op) {
    case 'value':
      return extentOf(node.args);
    case 'id':
      return scope.get(node.args) ?? SCALAR;
    case '.':
    case '[]':
      return parts[0].part ?? SCALAR;
    case 'list':
    case 'map':
      return {
        count: parts.length,
        weight: sumOfWeights(parts),
        part: parts.reduce<Extent | undefined>(largest, undefined),
      };
    case '+':
      return {
        count: parts[0].count + parts[1].count,
        weight: sumOfWeights(parts),
        part: largest(parts[0].part, parts[1].part),
      };
    case '?:':
      return largest(parts[1], parts[2])!;
    case 'call':
    case 'rcall':
      return extentOfCall(node.args[0], parts);
    default:
      return SCALAR;
  }
}

function extentOfCall(name: string, parts: readonly Extent[]): Extent {
  const weight = sumOfWeights(parts);
  switch (name) {
    case 'dyn':
      return parts[0];
    case 'split':
      return { count: weight, weight: 2 * weight, part: { count: 0, weight } };
    case 'join':
      return {
        count: 0,
        weight: weight + times(parts[0].count, parts[1]?.weight ?? 0),
      };
    case 'string':
    case 'lowerAscii':
    case 'upperAscii':
    case 'trim':
    case 'substring':
      // A number is at most as long as this, and some letters become three in upper case.
      return { count: 0, weight: 30 + 3 * weight };
    default:
      return SCALAR;
  }
}

// What is copied, compared or searched is paid for by its size.
function ownCost(node: ASTNode, [a, b]: readonly Extent[]): number {
  switch (node.op) {
    case '+':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return (a.weight + b.weight) / SEARCHED + a.count + b.count;
    case 'in':
      return b.weight + times(b.count, a.weight / SEARCHED);
    case 'rcall':
      return times(a.weight, b?.weight ?? 1) / SEARCHED;
    case 'call':
      return (a?.weight ?? 0) / SEARCHED;
    default:
      return 0;
  }
}

function sumOfWeights(parts: readonly Extent[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 1);
}

// Nothing times without end is nothing.
function times(count: number, each: number): number {
  return count ? count * each : 0;
}

function valueAt(facts: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (holder, key) =>
      typeof holder === 'object' &&
      holder !== null &&
      Object.hasOwn(holder, key)
        ? (holder as Record<string, unknown>)[key]
        : undefined,
    facts,
  );
}
