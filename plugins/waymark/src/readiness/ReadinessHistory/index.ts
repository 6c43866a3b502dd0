export { ReadinessHistory } from './ReadinessHistory';
