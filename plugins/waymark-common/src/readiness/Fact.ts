/**
 * What a fact may be: anything that JSON can say.
 *
 * @public
 */
export type FactValue =
  | string
  | number
  | boolean
  | null
  | readonly FactValue[]
  | { readonly [key: string]: FactValue };

/**
 * One observed value about an entity.
 *
 * @public
 */
export interface Fact {
  /** Names with dots between them, such as `repository.license`. */
  name: string;
  /** `null` where it was observed that there is none. */
  value: FactValue;
  /** Epoch milliseconds of the last observation. */
  observedAt: number;
  /** What observed it, such as the id of a collector. */
  source?: string;
  /** An address that shows it. */
  evidence?: string;
}

/**
 * One value that a fact had, from `since` until the next change; none where it was not observed any more.
 *
 * @public
 */
export interface FactChange {
  value?: FactValue;
  /** Epoch milliseconds. */
  since: number;
}

/**
 * What a fact is declared to be.
 *
 * @public
 */
export interface FactSchema {
  name: string;
  type: 'string' | 'number' | 'boolean' | 'list' | 'object';
  /** Of a number, such as `%` or `s`. */
  unit?: string;
  /** Milliseconds after which an observation is stale, where the check that reads it does not say. */
  freshFor?: number;
  description: string;
}

const NAME = /^[A-Za-z][\w-]*(?:\.[A-Za-z_][\w-]*)*$/;
const LONGEST_NAME = 200;

/**
 * Whether a text can name a fact: letters, digits, `_` and `-`, in parts with dots between them.
 *
 * @public
 */
export function isFactName(text: string): boolean {
  return (
    text.length <= LONGEST_NAME &&
    NAME.test(text) &&
    !text.split('.').includes('__proto__')
  );
}
