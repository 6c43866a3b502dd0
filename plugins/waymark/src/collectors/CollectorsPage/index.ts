export { CollectorsContent } from './CollectorsContent';
export { CollectorsPage } from './CollectorsPage';
