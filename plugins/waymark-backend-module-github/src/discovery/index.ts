export { syncTargets } from './syncTargets';
