import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { FactProvider } from './FactProvider';

/**
 * Adds facts that checks can read.
 *
 * @public
 */
export interface WaymarkFactProvidersExtensionPoint {
  /**
   * Adds a provider of facts.
   *
   * @throws ConflictError where there is one of that id already, or where another has a fact of the same name
   */
  addFactProvider(provider: FactProvider): void;
}

/**
 * Where modules of the Waymark backend add providers of facts.
 *
 * @public
 */
export const waymarkFactProvidersExtensionPoint =
  createExtensionPoint<WaymarkFactProvidersExtensionPoint>({
    id: 'waymark.factProviders',
  });
