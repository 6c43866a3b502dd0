import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { resolve } from 'node:path';

// `yarn start` runs the plugin alone, open to every caller:
//   curl http://localhost:7007/api/waymark/entities/component/default/lighthouse/roadmap

const location = `file:${resolve(__dirname, 'example', 'catalog-info.yaml')}`;
const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
);
backend.add(
  catalogServiceMock.factory({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'lighthouse',
          namespace: 'default',
          annotations: {
            'backstage.io/managed-by-location': location,
            'backstage.io/managed-by-origin-location': location,
          },
        },
        spec: { type: 'service', lifecycle: 'production', owner: 'keepers' },
      },
    ],
  }),
);
backend.add(import('../src'));

backend.start();
