export { overviewModule } from './overviewModule';
