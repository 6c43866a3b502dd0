export { CheckDrawer } from './CheckDrawer';
