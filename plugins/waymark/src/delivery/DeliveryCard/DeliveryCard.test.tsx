import { screen, within } from '@testing-library/react';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { DeliveryCard } from './DeliveryCard';

async function figureRows() {
  const list = await screen.findByRole('list', {
    name: 'Figures of the last 30 days',
  });
  return within(list).getAllByRole('listitem');
}

describe('DeliveryCard', () => {
  it('shows four figures, each with its samples, trend, change and rating', async () => {
    await renderOnEntityPage('ready', <DeliveryCard />);

    const rows = await figureRows();
    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringMatching(
        /^Deploys1\.1 \/ day n=3\d.*(more|fewer|unchanged)elite$/,
      ),
      expect.stringMatching(/^Lead time[\d.]+ h p50 n=\d+.*elite$/),
      expect.stringMatching(
        /^Fail rate[\d.]+ % n=3\d.* pt (better|worse)(high|medium|low)$/,
      ),
      expect.stringMatching(/^Recovery[\d.]+ (min|h) p50 n=\d.*(elite|high)$/),
    ]);
    expect(
      within(rows[0]).getByRole('img', {
        name: /^Deployment frequency by week: /,
      }),
    ).toHaveAccessibleName(/cut off by the window/);
    expect(screen.getByText('last 30 days')).toHaveTextContent(
      'collected 2 hr. ago',
    );
    expect(screen.queryByText('Sample data')).not.toBeInTheDocument();
  });

  it('leads to the tab, and from each figure to the events behind it', async () => {
    await renderOnEntityPage('ready', <DeliveryCard />);

    expect(
      await screen.findByRole('link', { name: 'Open the deliveries' }),
    ).toHaveAttribute('href', '/delivery');
    expect(
      screen.getByRole('link', {
        name: /^Change fail rate: .* Show the events/,
      }),
    ).toHaveAttribute('href', '/delivery?figure=changeFailRate');
  });

  it('says what a figure means, where its rating comes from and what was before', async () => {
    const { user } = await renderOnEntityPage('ready', <DeliveryCard />);

    await user.hover(await screen.findByText('Lead time'));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      /^Change lead time\. Of each commit/,
    );
    const [frequency] = await figureRows();
    await user.hover(within(frequency).getByText('elite'));
    expect(await screen.findByText(/by the level set 2023/)).toHaveTextContent(
      'Accelerate State of DevOps 2023',
    );
    await user.hover(within(frequency).getByText(/more|fewer|unchanged/));
    expect(
      await screen.findByText(/^In the 30 days before: [\d.]+ \/ day$/),
    ).toBeInTheDocument();
  });

  it('marks samples as such', async () => {
    await renderOnEntityPage('sample', <DeliveryCard />);

    expect(await screen.findByText('Sample data')).toBeInTheDocument();
  });

  it('says that nothing was deployed, and rates nothing', async () => {
    await renderOnEntityPage('quiet', <DeliveryCard />);

    expect(
      await screen.findByText(/^No deployment to production was completed/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/elite|low/)).not.toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Other windows and environments' }),
    ).toHaveAttribute('href', '/delivery?window=90');
  });

  it('draws a single figure as missing, in words', async () => {
    await renderOnEntityPage('ready', <DeliveryCard />, {
      change: ({ delivery }) => {
        delivery.events = {
          ...delivery.events,
          incidents: [],
          commits: [],
          deployments: delivery.events.deployments.filter(
            it => it.status === 'success' && it.kind !== 'rollback',
          ),
        };
      },
    });

    const rows = await figureRows();
    expect(rows[1]).toHaveTextContent('Lead timeno lead time known');
    expect(rows[2]).toHaveTextContent(/^Fail rate0 % n=/);
    expect(rows[3]).toHaveTextContent('Recoverynothing to recover from');
  });

  it('shows what is wrong about annotations, and the remedy', async () => {
    await renderOnEntityPage('annotated', <DeliveryCard />);

    expect(
      await screen.findByText(/waymark\/deployments says "pipelines"/),
    ).toHaveTextContent('Use deployments, releases or workflow:<file>');
    expect(await figureRows()).toHaveLength(4);
  });

  it('says that what it shows is old, and why', async () => {
    await renderOnEntityPage('stale', <DeliveryCard />);

    expect(await screen.findByRole('status')).toHaveTextContent(
      'Last read 1 day ago; the last attempt failed: github.com refused the credentials. Renew the token',
    );
    expect(await figureRows()).toHaveLength(4);
  });

  it('gives the annotation to paste where no source is named', async () => {
    await renderOnEntityPage('none', <DeliveryCard />);

    expect(
      await screen.findByText(/Name it in the entity’s catalog-info\.yaml/),
    ).toBeInTheDocument();
    expect(document.body).toHaveTextContent(
      /github\.com\/project-slug:\s*my-organization\/none/,
    );
    expect(
      screen.getByRole('link', { name: 'Set up the deliveries' }),
    ).toBeInTheDocument();
  });

  it('says that it was not collected yet, and collects it', async () => {
    const { user, requests, alerts } = await renderOnEntityPage(
      'waiting',
      <DeliveryCard />,
    );

    expect(
      await screen.findByText(
        'Not collected yet: it is read at the next turn.',
      ),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(requests).toContainEqual(expect.stringMatching(/^POST .*refresh$/));
    expect(alerts.post).toHaveBeenCalledWith(
      expect.objectContaining({ message: 'The sources were looked at again' }),
    );
  });

  it('shows how far the past is read', async () => {
    await renderOnEntityPage('pending', <DeliveryCard />);

    expect(
      await screen.findByRole('progressbar', {
        name: 'github.com/example/checkout: 33 % of the past is read',
      }),
    ).toBeInTheDocument();
  });

  it('says why nothing could be read, and what to do', async () => {
    await renderOnEntityPage('failed', <DeliveryCard />);

    expect(
      await screen.findByText(
        'Nothing could be read from github.com/example/checkout.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/shows no repository example\/checkout/),
    ).toHaveTextContent('Correct github.com/project-slug');
  });

  it('shows the error of the backend, and tries again', async () => {
    const { user, fixtures, fixture } = await renderOnEntityPage(
      'ready',
      <DeliveryCard />,
      { unavailable: true },
    );

    await screen.findByRole('button', { name: 'Retry' });
    fixtures.ready = fixture;
    await user.click(screen.getByRole('button', { name: 'Retry' }));

    expect(await figureRows()).toHaveLength(4);
  });

  it('shares its request with the other cards', async () => {
    const { requests } = await renderOnEntityPage(
      'ready',
      <>
        <DeliveryCard />
        <DeliveryCard />
      </>,
    );

    await screen.findAllByText('Lead time');
    expect(requests).toHaveLength(1);
  });

  it('keeps no link to a tab that the app does not have', async () => {
    await renderOnEntityPage('ready', <DeliveryCard />, { withoutTab: true });

    await figureRows();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
