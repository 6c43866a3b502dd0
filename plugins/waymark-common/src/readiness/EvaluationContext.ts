import { Entity } from '@backstage/catalog-model';
import { Fact, FactChange, FactSchema } from './Fact';
import { Attestation, Exemption } from './grants';

/**
 * All that is known about one entity, and the time to judge it by.
 *
 * @public
 */
export interface EvaluationContext {
  /** Epoch milliseconds. */
  now: number;
  /** Where it is not given, every check applies. */
  entity?: Entity;
  /** The newest observation of each fact, by name. */
  facts: ReadonlyMap<string, Fact>;
  /** What facts were before, by name, oldest first and with the current value. Checks with `heldFor` ask for it. */
  history?: ReadonlyMap<string, readonly FactChange[]>;
  /** By name of the fact. */
  schemas?: ReadonlyMap<string, Pick<FactSchema, 'freshFor'>>;
  attestations?: readonly Attestation[];
  exemptions?: readonly Exemption[];
}
