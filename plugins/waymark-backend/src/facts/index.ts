export { BUILT_IN_FACTS, createBuiltInProviders } from './builtInFacts';
export { createFactProvidersExtensionPoint } from './createFactProvidersExtensionPoint';
export {
  assertNoProvidedFacts,
  listFactSchemas,
  PUSHED_FACT_SOURCE,
} from './factSchemas';
export type {
  FactBatch,
  FactObservation,
  FactSourceState,
  FactStore,
  PushedObservation,
  PushOutcome,
} from './FactStore';
export { findFactError, isText } from './findFactError';
export { observeDueFacts, observeEntity } from './observeDueFacts';
export type { FactListener, FactObservationContext } from './observeDueFacts';
export { ROADMAP_FACT_SOURCE } from './roadmap';
