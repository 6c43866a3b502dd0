import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';

/** The reference of the entity on whose page we are, such as `component:default/shop`. */
export function useEntityRef(): string {
  return stringifyEntityRef(useEntity().entity);
}
