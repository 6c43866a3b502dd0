import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityAboutCard,
  EntityLayout,
  catalogPlugin,
} from '@backstage/plugin-catalog';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import Grid from '@material-ui/core/Grid';
import {
  CollectorsPage,
  EntityDeliveryCard,
  EntityDeliveryContent,
  EntityReadinessCard,
  EntityReadinessContent,
  EntityRoadmapCard,
  EntityRoadmapContent,
  WaymarkClient,
  isDeliveryAvailable,
  isReadinessAvailable,
  isRoadmapAvailable,
  waymarkApiRef,
  waymarkPlugin,
} from '../src';
import { entityFixtures } from '../src/__testUtils__/entities';
import { fixtureFetch } from '../src/__testUtils__/fixtureFetch';

const fixtures = entityFixtures();
const entities = Object.values(fixtures).map(fixture => fixture.entity);

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        <Grid item xs={12} md={6}>
          <EntityRoadmapCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityReadinessCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityDeliveryCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityAboutCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route path="/roadmap" title="Roadmap" if={isRoadmapAvailable}>
      <EntityRoadmapContent />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/readiness"
      title="Readiness"
      if={isReadinessAvailable}
    >
      <EntityReadinessContent />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/delivery"
      title="Delivery"
      if={isDeliveryAvailable}
    >
      <EntityDeliveryContent />
    </EntityLayout.Route>
  </EntityLayout>
);

createDevApp()
  .registerPlugin(catalogPlugin, waymarkPlugin)
  .registerApi(catalogApiMock.factory({ entities }))
  .registerApi(
    createApiFactory(
      waymarkApiRef,
      new WaymarkClient({
        discoveryApi: { getBaseUrl: async () => 'http://localhost/waymark' },
        fetchApi: { fetch: fixtureFetch(fixtures) },
      }),
    ),
  )
  .addPage({
    path: '/catalog',
    title: 'Catalog',
    element: <CatalogIndexPage initiallySelectedFilter="all" />,
  })
  .addPage({
    path: '/catalog/:namespace/:kind/:name',
    element: <CatalogEntityPage />,
    children: entityPage,
  })
  .addPage({
    path: '/waymark/collectors',
    title: 'Collectors',
    element: <CollectorsPage />,
  })
  .render();
