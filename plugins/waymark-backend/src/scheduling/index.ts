export { scheduleCollectorTasks } from './scheduleCollectorTasks';
export { scheduleTasks } from './scheduleTasks';
