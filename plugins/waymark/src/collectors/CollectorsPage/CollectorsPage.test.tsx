import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CollectorFixture,
  collectorFixtures,
} from '../../__testUtils__/collectors';
import { fixtureFetch } from '../../__testUtils__/fixtureFetch';
import { WaymarkClient, waymarkApiRef } from '../../api';
import { CollectorsPage } from './CollectorsPage';

async function renderPage(
  collectors: CollectorFixture[] = collectorFixtures(),
  fetch = fixtureFetch({}, collectors),
) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          waymarkApiRef,
          new WaymarkClient({
            discoveryApi: mockApis.discovery(),
            fetchApi: { fetch: (...given) => fetch(...given) },
          }),
        ],
        [catalogApiRef, catalogApiMock()],
      ]}
    >
      <CollectorsPage />
    </TestApiProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return { user: userEvent.setup() };
}

describe('CollectorsPage', () => {
  it('shows how a collector is, and what its last cycle cost', async () => {
    await renderPage();

    const panel = await screen.findByRole('region', { name: 'GitHub' });
    expect(panel).toHaveTextContent(/Lag *1 d/);
    expect(panel).toHaveTextContent(/failing: 1.*ready: 58.*archived: 1/);
    expect(panel).toHaveTextContent(
      '62 targets, 3 requests, 7 points, in 1 min',
    );
    expect(within(panel).getByText('Sample data')).toBeInTheDocument();
  });

  it('shows what is left of each budget, and why it is paused', async () => {
    await renderPage();

    expect(
      await screen.findByRole('progressbar', {
        name: 'github.com/example, points of GraphQL: 1,340 of 5,000 left',
      }),
    ).toHaveAttribute('aria-valuenow', '27');
    expect(screen.getByText(/Paused because less than 30 %/)).toHaveTextContent(
      'it goes on in 11 min.',
    );
    expect(screen.getByText(/limit not known/)).toBeInTheDocument();
  });

  it('shows errors by kind, each with its remedy', async () => {
    await renderPage();

    const table = await screen.findByRole('table', { name: 'Errors by kind' });
    const [, row] = within(table).getAllByRole('row');
    expect(row).toHaveTextContent('May not be readKindforbidden');
    expect(row).toHaveTextContent('GitHub App access to the repository');
  });

  it('shows where scorecards are read from, and what is wrong there', async () => {
    const location = {
      type: 'file' as const,
      attemptedAt: '2026-05-01T10:00:00.000Z',
      readAt: '2026-05-01T09:00:00.000Z',
    };
    const scorecard = {
      name: 'ready',
      title: 'Ready',
      version: 'v1',
      changedAt: '2026-05-01T09:00:00.000Z',
      location: 'scorecards',
      error: { kind: 'scorecard-invalid', message: 'It has no levels.' },
      levels: [],
      checks: [],
    };
    await renderPage(
      collectorFixtures(),
      fixtureFetch({}, collectorFixtures(), {
        scorecards: [scorecard],
        locations: [
          {
            ...location,
            target: 'scorecards',
            findings: [
              {
                kind: 'check-unknown-fact',
                message: 'Nothing declares facts.x.',
                elsewhere: { file: 'ready.yaml', line: 7 },
              },
            ],
          },
          {
            ...location,
            target: 'https://git.example/gone.yaml',
            error: {
              kind: 'not-found',
              message: 'There is no such file.',
              remedy: 'Correct the target.',
            },
            findings: [],
          },
        ],
      }),
    );

    const table = await screen.findByRole('table', {
      name: 'Where scorecards are read from',
    });
    const [, folder, gone] = within(table).getAllByRole('row');
    expect(folder).toHaveTextContent(
      /Ready.*Ready: It has no levels\..*ready\.yaml:7: Nothing declares facts\.x\./,
    );
    expect(gone).toHaveTextContent(
      /There is no such file\..*Correct the target\./,
    );
  });

  it('shows the targets page by page', async () => {
    const { user } = await renderPage();

    const table = await screen.findByRole('table', {
      name: 'Targets of GitHub',
    });
    expect(within(table).getAllByRole('row')).toHaveLength(51);
    const ledger = within(table)
      .getByText('github.com/example/ledger')
      .closest('tr')!;
    expect(
      within(ledger).getByRole('link', {
        name: /^github\.com\/example\/ledger/,
      }),
    ).toHaveAttribute('href', 'https://github.com/example/ledger');
    expect(
      within(ledger).getByRole('link', { name: 'ledger' }),
    ).toHaveAttribute('href', '/catalog/default/component/ledger');
    expect(ledger).toHaveTextContent(/forbidden/);
    expect(ledger).toHaveTextContent(/deployments: 131 stored \(up to /);
    expect(ledger).toHaveTextContent('overdue by 1.5 h');
    expect(ledger).toHaveTextContent(/does not let the portal read/);
    expect(ledger).toHaveTextContent('0.03 requests, 0.06 points');

    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(
      await screen.findByText('62 of 62 loaded targets shown'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('narrows the targets by state and by text, and loads the rest to search it too', async () => {
    const { user } = await renderPage();

    await user.click(await screen.findByLabelText('State Any'));
    await user.click(await screen.findByRole('option', { name: 'failing' }));
    expect(
      await screen.findByText('No loaded target matches.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/There are more to load/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Load all' }));
    expect(
      await screen.findByRole('row', { name: /warehouse/ }),
    ).toBeInTheDocument();

    await user.type(screen.getByRole('searchbox'), 'nothing like it');
    expect(
      await screen.findByText('No loaded target matches.'),
    ).toBeInTheDocument();
  });

  it('says what each state means, and what to do', async () => {
    const { user } = await renderPage();

    await user.click(await screen.findByText('What the states mean'));
    const table = await screen.findByRole('table', {
      name: 'What the states mean',
    });
    expect(within(table).getAllByRole('row')).toHaveLength(9);
    expect(
      within(table).getByRole('row', { name: /forbidden/ }),
    ).toHaveTextContent('Give the portal’s credentials access to it.');
  });

  it('shows a collector that has no target and has not run', async () => {
    await renderPage();

    const panel = await screen.findByRole('region', { name: 'Prometheus' });
    expect(panel).toHaveTextContent('It has not run yet.');
    expect(panel).toHaveTextContent('none: no entity names one');
  });

  it('says that no collector is installed', async () => {
    await renderPage([]);

    expect(
      await screen.findByText(/^No collector is installed/),
    ).toBeInTheDocument();
  });

  it('shows the error of the backend, and tries again', async () => {
    let isDown = true;
    const answer = fixtureFetch({});
    const { user } = await renderPage([], async (...given) =>
      isDown ? new Response('down', { status: 503 }) : answer(...given),
    );

    await screen.findByText(/The collectors could not be loaded/);
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(
      await screen.findByRole('region', { name: 'GitHub' }),
    ).toBeInTheDocument();
  });
});
