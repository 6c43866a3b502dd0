import { screen, within } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { DeliveryContent } from './DeliveryContent';

function Address() {
  return <output aria-label="Address">{useLocation().search}</output>;
}

const tab = (
  <>
    <DeliveryContent />
    <Address />
  </>
);

async function figureRow(name: string) {
  const table = await screen.findByRole('table', { name: 'Figures' });
  return within(table).getByRole('row', { name: new RegExp(`^${name} `) });
}

describe('DeliveryContent', () => {
  it('opens with the answer, of which window it is, and how old', async () => {
    await renderOnEntityPage('ready', tab);

    expect(
      await screen.findByRole('heading', {
        name: /^1\.1 \/ day to production · lead time [\d.]+ h$/,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/days in Etc\/UTC/)).toHaveTextContent(
      'collected 2 hr. ago',
    );
  });

  it('shows the seven metrics with spread, samples, change, rating and what was left out', async () => {
    await renderOnEntityPage('ready', tab, {
      change: ({ delivery }) => {
        const [first, ...others] = delivery.events.incidents!.reverse();
        delivery.events.incidents = [
          { ...first, acknowledgedAt: undefined },
          ...others,
        ];
      },
    });

    const table = await screen.findByRole('table', { name: 'Figures' });
    expect(within(table).getAllByRole('row')).toHaveLength(8);
    expect(await figureRow('Deployment frequency')).toHaveTextContent(
      /3\d successful deployments on \d+ days.*elite/,
    );
    expect(await figureRow('Change lead time')).toHaveTextContent(
      /p50 [\d.]+ h · p75 [\d.]+ h · p90 [\d.]+ h/,
    );
    expect(await figureRow('Time to acknowledge')).toHaveTextContent(
      '1 not acknowledged',
    );
    expect(await figureRow('Time to restore')).toHaveTextContent('not rated');
  });

  it('keeps the window, environment and level set in the address, and asks for them', async () => {
    const { user, requests } = await renderOnEntityPage('ready', tab);

    await user.click(await screen.findByLabelText('Window 30 days'));
    await user.click(await screen.findByRole('option', { name: '90 days' }));
    await user.click(await screen.findByLabelText('Environment production'));
    await user.click(await screen.findByRole('option', { name: 'staging' }));
    await user.click(await screen.findByLabelText('Level set 2023'));
    await user.click(await screen.findByRole('option', { name: '2021' }));

    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '?window=90&environment=staging&levelSet=2021',
    );
    expect(
      await screen.findByRole('heading', { name: /to staging/ }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Trend, by week')).toBeInTheDocument();
    const asked = new URL(
      requests
        .filter(it => it.includes('/dora?'))
        .pop()!
        .split(' ')[1],
    ).searchParams;
    const length =
      Date.parse(asked.get('to')!) - Date.parse(asked.get('from')!);
    expect(length).toBe(90 * 24 * 3_600_000);
    expect(asked.get('environment')).toBe('staging');
    expect(asked.get('levelSet')).toBe('2021');
  });

  it('shows a chart for each metric, in words too, and all of them as a table', async () => {
    const { user } = await renderOnEntityPage('ready', tab);

    expect(
      await screen.findByRole('img', { name: /^Change fail rate by day: / }),
    ).toHaveAccessibleName(/0 %, n=\d/);
    await user.click(screen.getByText('As a table'));
    expect(
      await screen.findByRole('table', { name: 'Trend' }),
    ).toBeInTheDocument();
  });

  it('shows what runs where, and what failed to replace it', async () => {
    await renderOnEntityPage('ready', tab);

    const table = await screen.findByRole('table', {
      name: 'What runs where',
    });
    const [, production, staging] = within(table).getAllByRole('row');
    expect(production).toHaveTextContent(/^production.*deployment-1000/);
    expect(staging).toHaveTextContent(/^staging.*dep…taging/);
    expect(within(production).getByRole('link')).toHaveAttribute(
      'href',
      'https://github.com/example/checkout/deployments/1000',
    );
  });

  it('opens the events behind a figure, and more of them', async () => {
    const { user } = await renderOnEntityPage('ready', tab, {
      address: '/?window=90',
    });

    await user.click(
      await screen.findByRole('link', { name: /^Change fail rate: / }),
    );
    const drawer = await screen.findByRole('dialog', {
      name: 'Change fail rate',
    });
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '?window=90&figure=changeFailRate',
    );
    expect(
      await within(drawer).findByText('50 of 108 events shown, newest first'),
    ).toBeInTheDocument();
    expect(
      within(drawer).getByText('deployment-995').closest('tr'),
    ).toHaveTextContent(/failed *it ended in failure/);
    expect(
      within(drawer).getByText('deployment-991').closest('tr'),
    ).toHaveTextContent(/it caused an incident · incident checkout#191/);

    await user.click(within(drawer).getByText('Show more'));
    expect(
      await within(drawer).findByText('100 of 108 events shown, newest first'),
    ).toBeInTheDocument();

    await user.click(within(drawer).getByLabelText('Close'));
    expect(screen.getByLabelText('Address')).toHaveTextContent(/^\?window=90$/);
  });

  it.each([
    ['timeToRestore', 'Time to restore', /^checkout#191 .*40 min/],
    ['changeLeadTime', 'Change lead time', /^deployment-1000, .* h \(/],
  ])('opens %s by its address', async (figure, name, row) => {
    await renderOnEntityPage('ready', tab, { address: `/?figure=${figure}` });

    const drawer = await screen.findByRole('dialog', { name });
    expect(
      await within(drawer).findByRole('row', { name: row }),
    ).toBeInTheDocument();
  });

  it('says that an address names no figure', async () => {
    await renderOnEntityPage('ready', tab, { address: '/?figure=velocity' });

    expect(
      await screen.findByText('There is no metric “velocity”.'),
    ).toBeInTheDocument();
  });

  it('rates nothing where nothing was deployed, and shows what runs', async () => {
    await renderOnEntityPage('quiet', tab);

    expect(
      await screen.findByRole('heading', {
        name: 'No deployment to production in the last 30 days',
      }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/elite|low/)).not.toBeInTheDocument();
    expect(await figureRow('Deployment frequency')).toHaveTextContent(
      'no deployments',
    );
    expect(screen.getByText(/deployment-1000/)).toBeInTheDocument();
  });

  it('shows each source with its state, age, error and findings', async () => {
    await renderOnEntityPage('stale', tab, {
      change: ({ delivery }) => {
        delivery.sources[0].findings = [
          { kind: 'odd', message: 'waymark/paths matches nothing.' },
        ];
      },
    });

    const table = await screen.findByRole('table', {
      name: 'Where it comes from',
    });
    const [, row] = within(table).getAllByRole('row');
    expect(row).toHaveTextContent(/^github: github\.com\/example\/checkout/);
    expect(row).toHaveTextContent(/failing.*1 day ago/);
    expect(row).toHaveTextContent('github.com refused the credentials.');
    expect(row).toHaveTextContent('waymark/paths matches nothing.');
    expect(screen.getAllByRole('status')[0]).toHaveTextContent(
      'Last read 1 day ago; the last attempt failed',
    );
  });

  it.each([
    ['none', 'No source of deployments is named'],
    ['waiting', 'Not collected yet'],
    ['pending', 'The past is being read'],
    ['failed', 'No deliveries could be read'],
  ])('explains why there are no figures: %s', async (name, title) => {
    await renderOnEntityPage(name, tab);

    expect(
      await screen.findByRole('heading', { name: title }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: 'Refresh' }),
    ).toBeInTheDocument();
  });

  it('shows the error of the backend, and tries again', async () => {
    const { user, fixtures, fixture } = await renderOnEntityPage('ready', tab, {
      unavailable: true,
    });

    await screen.findByRole('button', { name: 'Retry' });
    fixtures.ready = fixture;
    await user.click(screen.getByRole('button', { name: 'Retry' }));

    expect(
      await screen.findByRole('table', { name: 'Figures' }),
    ).toBeInTheDocument();
  });
});
