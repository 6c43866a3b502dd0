import { Entity } from '@backstage/catalog-model';

/** A component as the catalog gives it. */
export function testEntity(
  name: string,
  annotations: Record<string, string> = {},
  kind = 'Component',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name, annotations },
    spec: {},
  };
}
