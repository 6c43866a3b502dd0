export { askDetails } from './askDetails';
export { askPages } from './askPages';
export type { RepositoryPage } from './askPages';
export { askParents, MOST_COMMITS, readParents } from './askParents';
export {
  askWatched,
  draftGone,
  draftWatched,
  MOST_WATCHED,
} from './askWatched';
export { isProbedList, probeById, probeByName, readProbe } from './probe';
export type { Probe, ProbedList } from './probe';
