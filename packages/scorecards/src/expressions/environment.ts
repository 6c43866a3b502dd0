import { Environment } from '@marcbachmann/cel-js';

const LIMITS = {
  maxAstNodes: 500,
  maxDepth: 50,
  maxListElements: 100,
  maxMapEntries: 100,
  maxCallArguments: 8,
};

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/**
 * The language of expressions: CEL with one variable, `facts`. Every number of a fact is a `double`, so that what is a whole
 * number today is not another type tomorrow; whole numbers that are written beside it are taken as such, too.
 */
export const environment = createEnvironment();

function createEnvironment(): Environment {
  const created = new Environment({
    unlistedVariablesAreDyn: false,
    homogeneousAggregateLiterals: false,
    enableOptionalTypes: false,
    limits: LIMITS,
  })
    .registerVariable('facts', 'map')
    .registerFunction('string(null): string', () => 'null');
  for (const [operator, compute] of Object.entries(ARITHMETIC)) {
    const handler = (a: number | bigint, b: number | bigint) =>
      compute(Number(a), Number(b));
    created.registerOperator(`double ${operator} int: double`, handler);
    created.registerOperator(`int ${operator} double: double`, handler);
  }
  return created;
}
