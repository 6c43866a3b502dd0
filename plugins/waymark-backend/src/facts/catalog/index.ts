export { catalogFactProvider } from './catalogFactProvider';
export { CATALOG_FACT_SCHEMAS } from './catalogFactSchemas';
