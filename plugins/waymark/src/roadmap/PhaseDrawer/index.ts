export { PhaseDrawer } from './PhaseDrawer';
