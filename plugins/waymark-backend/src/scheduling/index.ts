export { scheduleTasks } from './scheduleTasks';
