import { screen, within } from '@testing-library/react';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { ReadinessContent } from '../ReadinessContent';

async function drawerOf(check: string) {
  const page = await renderOnEntityPage('ready', <ReadinessContent />, {
    address: `/?scorecard=production-readiness&check=${check}`,
  });
  return { ...page, drawer: await screen.findByRole('dialog') };
}

describe('CheckDrawer', () => {
  it('opens from the table, and closes', async () => {
    const { user } = await renderOnEntityPage('ready', <ReadinessContent />);

    const table = await screen.findByRole('table', { name: 'All checks' });
    await user.click(
      within(table).getByRole('link', { name: 'An error budget is left' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'An error budget is left' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('explains a check that fails: facts, expression, remedy and former verdicts', async () => {
    const { drawer } = await drawerOf('branch-protection');

    expect(drawer).toHaveTextContent(
      /^The main branch is protected fail since/,
    );
    expect(drawer).toHaveTextContent('Foundprotection: off');
    expect(drawer).toHaveTextContent('WhyThe expression is false.');
    expect(drawer).toHaveTextContent('Passes wherefacts.repository.protection');
    expect(drawer).toHaveTextContent('Importancecritical, weighs 10');
    expect(drawer).toHaveTextContent('Levelrc, required');
    expect(drawer).toHaveTextContent('Definitionf00dfee');
    expect(
      within(drawer).getByText('Whether the main branch is protected'),
    ).toBeInTheDocument();
    const history = await within(drawer).findByRole('list', {
      name: 'Its verdicts',
    });
    expect(
      within(history)
        .getAllByRole('listitem')
        .map(it => it.textContent),
    ).toEqual([
      expect.stringMatching(/ · +unknown → fail$/),
      expect.stringMatching(/ · +new: unknown · definition changed$/),
    ]);
  });

  it('tells for how long it has to hold, and since when it does', async () => {
    const { drawer } = await drawerOf('coverage');

    expect(drawer).toHaveTextContent(/Has to holdfor 30 d · true since \w+ \d/);
    expect(drawer).toHaveTextContent('Counts for7 d after it was observed');
    expect(drawer).toHaveTextContent(/Looked at againin \d+ days/);
    expect(within(drawer).getByText(/^No change is known/)).toBeInTheDocument();
  });

  it('tells who attested it, when, with what, and until when', async () => {
    const { drawer } = await drawerOf('restore-drill');

    expect(drawer).toHaveTextContent(/Attestedby \S*ada, .* · until /);
    expect(
      within(drawer).getByRole('link', { name: /^https:\/\/wiki\.example/ }),
    ).toHaveAttribute('href', 'https://wiki.example/drill');
    expect(within(drawer).queryByText('It reads no facts.')).toBeNull();
  });

  it('tells why it is passed over, who asked and granted, until when, and what it would be', async () => {
    const { drawer } = await drawerOf('penetration-test');

    expect(drawer).toHaveTextContent(
      /ExemptThe test is booked\. · asked for by \S*ada · granted by \S*security · until .* · without it: fail/,
    );
  });

  it('makes no link of a remedy whose address is no web address', async () => {
    const { drawer } = await drawerOf('chat');

    expect(drawer).toHaveTextContent('How to fixAdd a link of type chat.');
    expect(
      within(drawer).queryByRole('link', { name: /Fix/ }),
    ).not.toBeInTheDocument();
    expect(drawer).toHaveTextContent('no level, counts in the score only');
  });

  it('says that there is no such check', async () => {
    const { drawer } = await drawerOf('nonsense');

    expect(drawer).toHaveTextContent('This scorecard has no check “nonsense”.');
  });
});
