import { RouteRef, alertApiRef } from '@backstage/core-plugin-api';
import {
  EntityProvider,
  MockStarredEntitiesApi,
  catalogApiRef,
  entityRouteRef,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import userEvent from '@testing-library/user-event';
import { WaymarkClient, waymarkApiRef } from '../api';
import {
  deliveryRouteRef,
  readinessRouteRef,
  roadmapRouteRef,
} from '../routes';
import { EntityFixture, entityFixtures } from './entities';
import { fixtureFetch } from './fixtureFetch';

/** Circumstances of an entity's page. */
export interface EntityPageOptions {
  /** The address, from the path on. */
  address?: string;
  /** The backend does not know the entity until it is put into `fixtures`. */
  unavailable?: boolean;
  /** The app has no tabs. */
  withoutTab?: boolean;
  /** The user has no permission. */
  denied?: boolean;
  /** Where other plugins' pages are, by path. */
  mountedRoutes?: Record<string, RouteRef>;
  /** Changes what the backend knows. */
  change?: (fixture: EntityFixture) => void;
}

/** Renders something on the page of a fixture's entity, in an app of the legacy frontend system. */
export async function renderOnEntityPage(
  name: string,
  element: JSX.Element,
  options: EntityPageOptions = {},
) {
  const fixtures: Record<string, EntityFixture> = entityFixtures();
  const fixture = fixtures[name];
  options.change?.(fixture);
  if (options.unavailable) {
    delete fixtures[name];
  }
  const alerts = { post: jest.fn(), alert$: jest.fn() };
  const requests: string[] = [];
  const answer = fixtureFetch(fixtures);
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          waymarkApiRef,
          new WaymarkClient({
            discoveryApi: mockApis.discovery(),
            fetchApi: {
              fetch: async (input, init) => {
                requests.push(`${init?.method ?? 'GET'} ${input}`);
                return await answer(input, init);
              },
            },
          }),
        ],
        [alertApiRef, alerts],
        [catalogApiRef, catalogApiMock()],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        [
          scmIntegrationsApiRef,
          ScmIntegrationsApi.fromConfig(mockApis.config()),
        ],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: options.denied
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
          }),
        ],
      ]}
    >
      <EntityProvider entity={fixture.entity}>{element}</EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [options.address ?? '/'],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...options.mountedRoutes,
        ...(options.withoutTab
          ? {}
          : {
              '/roadmap': roadmapRouteRef,
              '/readiness': readinessRouteRef,
              '/delivery': deliveryRouteRef,
            }),
      },
    },
  );
  return { user: userEvent.setup(), alerts, fixture, fixtures, requests };
}
