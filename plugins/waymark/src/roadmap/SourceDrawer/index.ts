export { SourceDrawer } from './SourceDrawer';
