import { coreExtensionData } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import { entityFixtures } from './__testUtils__/entities';
import { fixtureFetch } from './__testUtils__/fixtureFetch';
import plugin from './alpha';

const card = plugin.getExtension('entity-card:waymark/roadmap');
const content = plugin.getExtension('entity-content:waymark/roadmap');
const readinessCard = plugin.getExtension('entity-card:waymark/readiness');
const readinessContent = plugin.getExtension(
  'entity-content:waymark/readiness',
);
const deliveryCard = plugin.getExtension('entity-card:waymark/delivery');
const deliveryContent = plugin.getExtension('entity-content:waymark/delivery');

describe('plugin of the new frontend system', () => {
  const fixtures = entityFixtures();
  const { entity } = fixtures.ready;
  const apis = [
    mockApis.discovery(),
    mockApis.fetch({ baseImplementation: fixtureFetch(fixtures) }),
    mockApis.permission(),
    catalogApiMock(),
  ] as const;

  it('shows the card of the readiness and its tab', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity })],
      apis: [...apis],
      // The page shows the first tab.
      config: {
        app: { extensions: [{ 'entity-content:waymark/roadmap': false }] },
      },
    });

    expect(
      await screen.findByRole('list', { name: 'What blocks the next gate' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('table', { name: 'All checks' }),
    ).toBeInTheDocument();
  });

  it('gives the readiness a tab of its own', () => {
    const tester = createExtensionTester(readinessContent);

    expect(tester.get(coreExtensionData.routePath)).toBe('readiness');
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Readiness');
    expect(tester.get(EntityContentBlueprint.dataRefs.group)).toBeUndefined();
  });

  it.each([
    ['Component', {}, true],
    ['Resource', {}, true],
    ['Group', {}, false],
    ['Group', { 'waymark/scorecards': '-production-readiness' }, true],
  ])(
    'shows the readiness of a %s annotated with %j: %s',
    (kind, annotations, shown) => {
      const candidate = {
        apiVersion: 'backstage.io/v1alpha1',
        kind,
        metadata: { name: 'shop', annotations },
      };
      const cardFilter = createExtensionTester(readinessCard).get(
        EntityCardBlueprint.dataRefs.filterFunction,
      );
      const contentFilter = createExtensionTester(readinessContent).get(
        EntityContentBlueprint.dataRefs.filterFunction,
      );
      expect(cardFilter?.(candidate)).toBe(shown);
      expect(contentFilter?.(candidate)).toBe(shown);
    },
  );

  it('shows the card of the deliveries and their tab', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity })],
      apis: [...apis],
      // The page shows the first tab.
      config: {
        app: {
          extensions: [
            { 'entity-content:waymark/roadmap': false },
            { 'entity-content:waymark/readiness': false },
          ],
        },
      },
    });

    expect(
      await screen.findByRole('list', { name: 'Figures of the last 30 days' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('table', { name: 'Figures' }),
    ).toBeInTheDocument();
  });

  it('has a page of the collectors', async () => {
    renderTestApp({
      features: [plugin],
      apis: [...apis],
      initialRouteEntries: ['/waymark/collectors'],
    });

    expect(
      await screen.findByRole('region', { name: 'GitHub' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['Component', {}, true],
    ['System', {}, false],
    ['System', { 'github.com/project-slug': 'example/shop' }, true],
    ['Resource', { 'waymark/environment': 'live' }, true],
  ])(
    'shows the deliveries of a %s annotated with %j: %s',
    (kind, annotations, shown) => {
      const candidate = {
        apiVersion: 'backstage.io/v1alpha1',
        kind,
        metadata: { name: 'shop', annotations },
      };
      const cardFilter = createExtensionTester(deliveryCard).get(
        EntityCardBlueprint.dataRefs.filterFunction,
      );
      const contentFilter = createExtensionTester(deliveryContent).get(
        EntityContentBlueprint.dataRefs.filterFunction,
      );
      expect(cardFilter?.(candidate)).toBe(shown);
      expect(contentFilter?.(candidate)).toBe(shown);
    },
  );

  it('shows the card and the tab', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity })],
      apis: [...apis],
    });

    // Each has the marks of the phases.
    await waitFor(() =>
      expect(
        screen.getAllByRole('list', { name: 'Phases, in order' }),
      ).toHaveLength(2),
    );
    expect(
      await screen.findByRole('table', { name: 'Phases' }),
    ).toBeInTheDocument();
  });

  it('puts the card among the contents, and gives the roadmap a tab of its own', () => {
    const cardTester = createExtensionTester(card);
    const contentTester = createExtensionTester(content);

    expect(cardTester.get(EntityCardBlueprint.dataRefs.type)).toBe('content');
    expect(contentTester.get(coreExtensionData.routePath)).toBe('roadmap');
    expect(contentTester.get(EntityContentBlueprint.dataRefs.title)).toBe(
      'Roadmap',
    );
    expect(
      contentTester.get(EntityContentBlueprint.dataRefs.group),
    ).toBeUndefined();
  });

  it.each([
    ['Component', {}, true],
    ['API', {}, true],
    ['User', {}, false],
    ['Group', { 'waymark/roadmap': 'ROADMAP.md' }, true],
  ])(
    'shows both for a %s annotated with %j: %s',
    (kind, annotations, shown) => {
      const candidate = {
        apiVersion: 'backstage.io/v1alpha1',
        kind,
        metadata: { name: 'shop', annotations },
      };
      const cardFilter = createExtensionTester(card).get(
        EntityCardBlueprint.dataRefs.filterFunction,
      );
      const contentFilter = createExtensionTester(content).get(
        EntityContentBlueprint.dataRefs.filterFunction,
      );
      expect(cardFilter?.(candidate)).toBe(shown);
      expect(contentFilter?.(candidate)).toBe(shown);
    },
  );
});
