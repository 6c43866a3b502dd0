export { collectDue } from './collectDue';
export type { CollectionRun } from './collectDue';
export { collectNow } from './collectNow';
export type { CollectionContext } from './CollectionContext';
export { createCollectionContext } from './createCollectionContext';
