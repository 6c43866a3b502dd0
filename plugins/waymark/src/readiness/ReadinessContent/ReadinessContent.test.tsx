import { screen, within } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { ReadinessContent } from './ReadinessContent';

function Address() {
  return <output aria-label="Address">{useLocation().search}</output>;
}

const tab = (
  <>
    <ReadinessContent />
    <Address />
  </>
);

async function checkRows() {
  const table = await screen.findByRole('table', { name: 'All checks' });
  return within(table)
    .getAllByRole('rowheader')
    .map(it => it.textContent);
}

async function choose(
  user: Awaited<ReturnType<typeof renderOnEntityPage>>['user'],
  label: RegExp,
  option: string,
) {
  await user.click(await screen.findByLabelText(label));
  await user.click(await screen.findByRole('option', { name: option }));
}

describe('ReadinessContent', () => {
  it('opens with the answer, how old, and of which definition', async () => {
    const { user } = await renderOnEntityPage('ready', tab);

    const heading = await screen.findByRole('heading', { level: 2 });
    expect(heading).toHaveTextContent('42 of 100level beta');
    expect(
      screen.getByText(/^Production readiness · evaluated/),
    ).toHaveTextContent(
      'Production readiness · evaluated 10 min. ago · definition f00dfee',
    );
    await user.hover(within(heading).getByText('42 of 100'));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'Here: 12.5 ÷ (12.5 + 17.5) = 41.7 %.',
    );
    await user.hover(screen.getByText('coverage 71 %'));
    expect(
      await screen.findByText(/^Here: 30 ÷ \(30 \+ 12.5 unknown or stale\)/),
    ).toHaveTextContent('2 checks are exempt or not applicable');
  });

  it('shows every level with its gate and what is open of it', async () => {
    await renderOnEntityPage('ready', tab);

    const table = await screen.findByRole('table', { name: 'Levels' });
    expect(within(table).getAllByRole('row')).toHaveLength(5);
    expect(
      within(table).getByRole('row', { name: /^rc, not reached/ }),
    ).toHaveTextContent(/fails.*6.*2.*2/);
    expect(
      within(table).getByRole('row', { name: /^alpha, reached/ }),
    ).toHaveTextContent(/passes/);
  });

  it('shows all blockers of the next gate, each with the facts, since when and how to fix it', async () => {
    await renderOnEntityPage('ready', tab);

    const list = await screen.findByRole('list', {
      name: 'What keeps it from rc',
    });
    const items = within(list)
      .getAllByRole('listitem')
      .filter(it => it.parentElement === list);
    expect(items).toHaveLength(4);
    const [protection, coverage, budget, drill] = items;
    expect(protection).toHaveTextContent(
      /fail.*The main branch is protected.*since .*protection: off/,
    );
    expect(protection).toHaveTextContent(
      'repository.protection: false · observed 1 day ago by github · Evidence ↗',
    );
    expect(protection).toHaveTextContent(
      'repository.topics: ["shop","payments"] · observed 1 day ago',
    );
    // What is no web address is no link.
    expect(
      within(protection).getAllByRole('link', { name: /^Evidence of/ }),
    ).toHaveLength(1);
    expect(protection).toHaveTextContent(
      'How to fix: Require a review on the main branch.',
    );
    expect(coverage).toHaveTextContent('tests.coverage: 81.5 %');
    expect(budget).toHaveTextContent(
      'slo.budget: not observedslo.bugdet: not observed, and no source declares a fact of this name',
    );
    expect(drill).toHaveTextContent(/stale.*Attest: Whoever owns the entity/);
  });

  it('draws each verdict as a shape and a word of its own', async () => {
    await renderOnEntityPage('ready', tab);

    const table = await screen.findByRole('table', { name: 'All checks' });
    const looks = [
      'pass',
      'fail',
      'unknown',
      'stale',
      'exempt',
      'not applicable',
    ].map(word => {
      const [label] = within(table).getAllByText(word);
      return {
        shape: label.querySelector('svg')?.innerHTML,
        meaning: label.getAttribute('title'),
      };
    });
    expect(new Set(looks.map(it => it.shape)).size).toBe(6);
    expect(new Set(looks.map(it => it.meaning)).size).toBe(6);
  });

  it('filters by verdict, category, level and text, tells how many each choice shows, and keeps it in the address', async () => {
    const { user } = await renderOnEntityPage('ready', tab);

    expect(await checkRows()).toHaveLength(9);
    await choose(user, /^Category Any \(9\)/, 'Operations (3)');
    expect(await checkRows()).toEqual([
      'An error budget is left',
      'A restore drill succeeded',
      'It runs in two regions',
    ]);
    await choose(user, /^Verdict Any \(3\)/, 'stale (1)');
    expect(await checkRows()).toEqual(['A restore drill succeeded']);
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '?category=Operations&verdict=stale',
    );
    expect(screen.getByText('1 of 9 checks shown')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Clear' }));
    await choose(user, /^Level Any \(9\)/, 'no level (1)');
    expect(await checkRows()).toEqual(['It names a chat channel']);
    expect(screen.getByLabelText('Address')).toHaveTextContent('?level=');
    await user.click(screen.getByRole('button', { name: 'Clear' }));

    // A word of the reason, and one of a fact.
    await user.click(screen.getByRole('searchbox'));
    await user.paste('observed BUDGET');
    expect(await checkRows()).toEqual(['An error budget is left']);
    await user.paste(' nowhere');
    expect(
      await screen.findByText('No check matches. Clear the filter to see all.'),
    ).toBeInTheDocument();
  });

  it('sorts by any column, both ways, and back to the order of the definition', async () => {
    const { user } = await renderOnEntityPage('ready', tab, {
      address: '/?sort=-title',
    });

    expect((await checkRows())[0]).toBe('The repository has a README');
    const table = screen.getByRole('table', { name: 'All checks' });
    await user.click(within(table).getByRole('button', { name: 'Verdict' }));
    const byVerdict = await checkRows();
    expect(byVerdict.slice(0, 4)).toEqual([
      'The main branch is protected',
      'Tests have covered 80 % of lines for a month',
      'It names a chat channel',
      'A restore drill succeeded',
    ]);
    expect(byVerdict.at(-1)).toBe('It runs in two regions');
    await user.click(within(table).getByRole('button', { name: 'Level' }));
    await user.click(within(table).getByRole('button', { name: 'Level' }));
    const byLevel = await checkRows();
    expect(byLevel[0]).toBe('It runs in two regions');
    expect(byLevel.at(-1)).toBe('It names a chat channel');
    expect(
      within(table).getByRole('columnheader', { name: /^Level/ }),
    ).toHaveAttribute('aria-sort', 'descending');
    await user.click(within(table).getByRole('button', { name: 'Level' }));
    expect(screen.getByLabelText('Address')).toHaveTextContent(/^$/);
    await choose(user, /^Sort by/, 'Importance');
    expect(await checkRows()).toEqual(
      expect.arrayContaining(['The main branch is protected']),
    );
    expect((await checkRows()).at(-1)).toBe('It names a chat channel');
  });

  it('shows how it got here: scores, levels, definitions and verdicts', async () => {
    await renderOnEntityPage('ready', tab);

    expect(
      await screen.findByRole('img', { name: /^Score from 40 of 100 on/ }),
    ).toHaveAccessibleName(/to 62 of 100 on/);
    const changes = within(
      screen.getByRole('list', { name: 'Changes, newest first' }),
    ).getAllByRole('listitem');
    expect(changes.map(it => it.lastElementChild?.textContent)).toEqual([
      'score 68 → 62A restore drill succeeded: pass → stale',
      'level alpha → beta · score none → 68The repository has a licence: fail → passThe main branch is protected: unknown → fail',
      'definition changed · score 55 → noneThe main branch is protected: new, unknownlint: no longer a check',
      'level none → alpha · score 40 → 55The repository has a README: fail → pass',
      'first evaluated',
    ]);
  });

  it('says since when nothing changed', async () => {
    await renderOnEntityPage('ready', tab, {
      change: ({ readiness }) => readiness.history.splice(1),
    });

    expect(
      await screen.findByText(/^Unchanged since it was first evaluated/),
    ).toHaveTextContent('40 of 100.');
  });

  it('shows the gates of the roadmap, what is missing of each, and where', async () => {
    const { user } = await renderOnEntityPage('ready', tab);

    const table = await screen.findByRole('table', {
      name: 'Gates of the roadmap',
    });
    const rows = within(table).getAllByRole('row').slice(1);
    // A phase without criteria is no gate that anybody waits for.
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent(/passes.*2 of 2 met/);
    expect(rows[1]).toHaveTextContent(
      /fails.*1 of 6 met.*Criterion fail 1 · judged by the gate production-readiness:rc ·.*its box says otherwise/,
    );
    expect(
      within(rows[1]).getByRole('link', {
        name: 'Phase 2: Artifact security',
      }),
    ).toHaveAttribute('href', '/roadmap?phase=p2');
    expect(within(rows[1]).getAllByRole('listitem')).toHaveLength(3);
    await user.click(
      within(rows[1]).getByRole('button', { name: 'Show 2 more' }),
    );
    expect(within(rows[1]).getAllByRole('listitem')).toHaveLength(5);
  });

  it('shows another scorecard, which the address names', async () => {
    const { user } = await renderOnEntityPage('ready', tab);

    await choose(user, /^Scorecard Production/, 'API quality');
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent(
      '100 of 100level documented',
    );
    expect(screen.getByText('All levels are reached.')).toBeInTheDocument();
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '?scorecard=api-quality',
    );
    expect(await screen.findByText('Nothing was evaluated yet.')).toBeVisible();
  });

  it('tells what is doubtful: the definition, the sources, the annotations, the address', async () => {
    await renderOnEntityPage('ready', tab, {
      address: '/?scorecard=gone',
      change: ({ readiness }) => {
        readiness.scorecards[0].definitionError = {
          kind: 'scorecard-invalid',
          message: 'all.yaml has no levels.',
        };
        readiness.sources[0].error = {
          kind: 'unavailable',
          message: 'The catalog did not answer.',
        };
        readiness.sources[1] = {
          ...readiness.sources[1],
          observedAt: null,
          error: { kind: 'failed', message: 'The roadmap is broken.' },
        };
        readiness.findings = [
          { kind: 'unknown-scorecard', message: 'No scorecard is called x.' },
        ];
      },
    });

    await screen.findByRole('heading', { level: 2 });
    const notices = screen
      .getAllByRole('status')
      .map(it => it.textContent?.trim())
      .filter(text => text && !text.startsWith('?'));
    expect(notices).toEqual([
      'No scorecard “gone” is about this entity. This is the first that is.',
      'The newest definition cannot be used. This is of the last good one.all.yaml has no levels.',
      'Catalog facts could not be observed. What is shown of it was observed just now.The catalog did not answer.',
      'Roadmap facts could not be observed yet.The roadmap is broken.',
    ]);
    expect(screen.getByText('No scorecard is called x.')).toBeInTheDocument();
    expect(
      screen.getByText('The entity opts out of: cost-control.'),
    ).toBeInTheDocument();
  });

  it('lists the scorecards there are where none is about the entity', async () => {
    await renderOnEntityPage('ready', tab, {
      change: ({ readiness }) => {
        readiness.state = 'none';
      },
    });

    const table = await screen.findByRole('table', {
      name: 'Scorecards of the portal',
    });
    expect(
      within(table).getByRole('row', { name: /^Cost control/ }),
    ).toHaveTextContent(/alpha, beta.*0 checks.*all\.yaml/);
    // The gates of a roadmap need no scorecard.
    expect(
      await screen.findByRole('table', { name: 'Gates of the roadmap' }),
    ).toBeInTheDocument();
  });

  it('shows how to write the first scorecard where there is none', async () => {
    await renderOnEntityPage('ready', tab, {
      change: ({ readiness }) => {
        readiness.state = 'none';
        readiness.definitions = [];
        readiness.gates = [];
      },
    });

    expect(
      await screen.findByText(/^The portal has no scorecards\./),
    ).toBeInTheDocument();
    expect(screen.getAllByLabelText('Copy text')).toHaveLength(2);
    expect(screen.queryByText('Gates of the roadmap')).not.toBeInTheDocument();
  });

  it('says that nothing was evaluated yet, and evaluates on demand', async () => {
    const { user, fixture } = await renderOnEntityPage('ready', tab, {
      change: ({ readiness }) => {
        readiness.state = 'pending';
      },
    });

    expect(
      await screen.findByRole('heading', { name: 'Not evaluated yet' }),
    ).toBeInTheDocument();
    fixture.readiness.state = 'ready';
    await user.click(await screen.findByRole('button', { name: 'Refresh' }));
    expect(await checkRows()).toHaveLength(9);
  });

  it('shows the error of the backend, and tries again', async () => {
    const { user, fixtures, fixture } = await renderOnEntityPage('ready', tab, {
      unavailable: true,
    });

    fixtures.ready = fixture;
    await user.click(await screen.findByRole('button', { name: 'Retry' }));

    expect(await checkRows()).toHaveLength(9);
  });
});
