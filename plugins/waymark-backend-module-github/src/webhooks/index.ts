export { HintFollower } from './HintFollower';
export { subscribeToEvents } from './subscribeToEvents';
