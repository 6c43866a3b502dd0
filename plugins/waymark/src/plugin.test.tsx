import { EntityLayout, catalogPlugin } from '@backstage/plugin-catalog';
import { screen } from '@testing-library/react';
import {
  EntityDeliveryCard,
  EntityDeliveryContent,
  EntityReadinessCard,
  EntityReadinessContent,
  EntityRoadmapCard,
  EntityRoadmapContent,
  isDeliveryAvailable,
  isReadinessAvailable,
  isRoadmapAvailable,
  waymarkPlugin,
} from '.';
import { renderOnEntityPage } from './__testUtils__/renderOnEntityPage';

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <>
        <EntityRoadmapCard />
        <EntityReadinessCard />
        <EntityDeliveryCard />
      </>
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

describe('plugin of the legacy frontend system', () => {
  it('provides the client', () => {
    expect([...waymarkPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      'plugin.waymark.client',
    ]);
  });

  it('shows the card on the overview, which leads to the tab', async () => {
    const { user } = await renderOnEntityPage('ready', entityPage, {
      mountedRoutes: { '/catalog': catalogPlugin.routes.catalogIndex },
    });

    expect(await screen.findByText(/Artifact security/)).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Open the roadmap' }));

    expect(
      await screen.findByRole('table', { name: 'Phases' }),
    ).toBeInTheDocument();
  });

  it('leads from a blocker on the card to why it blocks', async () => {
    const { user } = await renderOnEntityPage('ready', entityPage, {
      mountedRoutes: { '/catalog': catalogPlugin.routes.catalogIndex },
    });

    await user.click(
      await screen.findByRole('link', { name: 'The main branch is protected' }),
    );

    expect(
      await screen.findByRole('dialog', {
        name: 'The main branch is protected',
      }),
    ).toBeInTheDocument();
  });

  it('leads from a figure on the card to the events behind it', async () => {
    const { user } = await renderOnEntityPage('ready', entityPage, {
      mountedRoutes: { '/catalog': catalogPlugin.routes.catalogIndex },
    });

    await user.click(await screen.findByRole('link', { name: /^Change fail/ }));

    expect(
      await screen.findByRole('dialog', { name: 'Change fail rate' }),
    ).toBeInTheDocument();
  });
});
