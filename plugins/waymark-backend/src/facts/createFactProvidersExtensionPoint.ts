import {
  FactProvider,
  WaymarkFactProvidersExtensionPoint,
} from '@waymark/plugin-waymark-node';
import { BUILT_IN_FACTS } from './builtInFacts';
import { assertDistinctProvider } from './factSchemas';

/** Puts what modules add into the list. */
export function createFactProvidersExtensionPoint(
  providers: FactProvider[],
): WaymarkFactProvidersExtensionPoint {
  return {
    addFactProvider(provider) {
      assertDistinctProvider(provider, [...BUILT_IN_FACTS, ...providers]);
      providers.push(provider);
    },
  };
}
