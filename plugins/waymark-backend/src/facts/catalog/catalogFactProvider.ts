import { stringifyEntityRef } from '@backstage/catalog-model';
import { FactProvider } from '@waymark/plugin-waymark-node';
import { CATALOG_FACT_SCHEMAS } from './catalogFactSchemas';
import { readCatalogFacts } from './readCatalogFacts';

const HOUR_MS = 3_600_000;

/** Observes what the catalog says of entities. That it still says so is observed every hour. */
export const catalogFactProvider: FactProvider = {
  id: 'catalog',
  title: 'Catalog',
  schemas: CATALOG_FACT_SCHEMAS,
  frequency: HOUR_MS,
  async observe(entities) {
    return new Map(
      entities.map(it => [stringifyEntityRef(it), readCatalogFacts(it)]),
    );
  },
};
