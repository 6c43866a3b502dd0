export { scheduleCollectorTasks } from './scheduleCollectorTasks';
export { scheduleScorecardTasks } from './scheduleScorecardTasks';
export { scheduleTasks } from './scheduleTasks';
