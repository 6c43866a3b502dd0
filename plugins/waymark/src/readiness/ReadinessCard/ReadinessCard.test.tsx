import { screen, within } from '@testing-library/react';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { ReadinessCard } from './ReadinessCard';

async function blockers() {
  const list = await screen.findByRole('list', {
    name: 'What blocks the next gate',
  });
  return within(list).getAllByRole('listitem');
}

describe('ReadinessCard', () => {
  it('answers with score, level and coverage, and how old they are', async () => {
    const { user } = await renderOnEntityPage('ready', <ReadinessCard />);

    // 12.5 of 30 pass or fail; 12.5 are unknown or stale.
    const score = await screen.findByText('42 of 100');
    expect(score.closest('div')).toHaveTextContent(
      /^42 of 100beta coverage 71 %$/,
    );
    expect(screen.getByText('10 min. ago')).toHaveAttribute('datetime');
    await user.hover(score);
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'Importance of what passes ÷ importance of what passes or fails.',
    );
  });

  it('shows a mark a level, each with its name and state, that leads to its checks', async () => {
    await renderOnEntityPage('ready', <ReadinessCard />);

    const marks = within(
      await screen.findByRole('list', { name: 'Levels, lowest first' }),
    ).getAllByRole('link');
    expect(marks.map(mark => mark.getAttribute('aria-label'))).toEqual([
      'alpha: reached',
      'beta: reached',
      'rc: not reached, something fails',
      'v1: not reached, something fails',
    ]);
    expect(marks[2]).toHaveAttribute(
      'href',
      '/readiness?scorecard=production-readiness&level=rc',
    );
  });

  it('shows what blocks the next gate, failures first, each with why, since when and what to do', async () => {
    const { user } = await renderOnEntityPage('ready', <ReadinessCard />);

    expect(
      await screen.findByText(
        'Next gate: rc · 2 of 6 failing, 2 unknown or stale',
      ),
    ).toBeInTheDocument();
    const [protection, coverage, budget, ...others] = await blockers();
    expect(others).toEqual([]);
    expect(protection).toHaveTextContent(
      /^The main branch is protectedprotection: off · since \w+ \d+(, \d+)?Fix ↗/,
    );
    expect(
      within(protection).getByRole('img', { name: 'fail' }),
    ).toBeInTheDocument();
    expect(
      within(protection).getByRole('link', {
        name: /^Fix: The main branch is protected/,
      }),
    ).toHaveAttribute('href', 'https://docs.example/branches');
    expect(
      within(protection).getByRole('link', {
        name: 'The main branch is protected',
      }),
    ).toHaveAttribute(
      'href',
      '/readiness?scorecard=production-readiness&check=branch-protection',
    );
    expect(coverage).toHaveTextContent('It is true, but not for long enough.');
    await user.hover(within(coverage).getByText('How to fix'));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'Keep the coverage up.',
    );
    expect(
      within(budget).getByRole('img', { name: 'unknown' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open the readiness' }).parentElement,
    ).toHaveTextContent('1 more · Open →');
  });

  it('tells who attests what, and how often', async () => {
    const { user } = await renderOnEntityPage('ready', <ReadinessCard />, {
      change: ({ readiness }) => {
        const [scorecard] = readiness.scorecards;
        scorecard.checks = scorecard.checks.filter(
          it => it.id === 'restore-drill',
        );
      },
    });

    const [drill] = await blockers();
    expect(
      within(drill).getByRole('img', { name: 'stale' }),
    ).toBeInTheDocument();
    await user.hover(within(drill).getByText('Attest'));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'Whoever owns the entity states that it is so, every 30 d. The address of the evidence is needed.',
    );
    expect(screen.getByText('no score')).toBeInTheDocument();
    expect(screen.getByText(/^coverage/)).toHaveTextContent('coverage 0 %');
  });

  it('says that all levels are reached', async () => {
    await renderOnEntityPage('ready', <ReadinessCard />, {
      change: ({ readiness }) => readiness.scorecards.shift(),
    });

    expect(
      await screen.findByText('All levels are reached.'),
    ).toBeInTheDocument();
    expect(screen.getByText('100 of 100')).toBeInTheDocument();
    expect(screen.queryByText(/Next gate/)).not.toBeInTheDocument();
  });

  it('shows the other scorecards in a line each', async () => {
    await renderOnEntityPage('ready', <ReadinessCard />);

    const others = await screen.findByRole('list', {
      name: 'Other scorecards',
    });
    expect(others).toHaveTextContent(
      'API quality: 100 of 100 · level documented',
    );
    expect(within(others).getByRole('link')).toHaveAttribute(
      'href',
      '/readiness?scorecard=api-quality',
    );
  });

  it('says that its definition is not the newest, and why', async () => {
    await renderOnEntityPage('ready', <ReadinessCard />, {
      change: ({ readiness }) => {
        readiness.scorecards[0].definitionError = {
          kind: 'scorecard-unreadable',
          message: 'all.yaml is no YAML.',
          remedy: 'Close the bracket.',
        };
      },
    });

    expect(await screen.findByRole('status')).toHaveTextContent(
      'The newest definition cannot be used. This is of the last good one.all.yaml is no YAML.Close the bracket.',
    );
    expect(await blockers()).toHaveLength(3);
  });

  it('shows what is wrong about annotations, and how much more there is', async () => {
    await renderOnEntityPage('ready', <ReadinessCard />, {
      change: ({ readiness }) => {
        readiness.findings = ['one', 'two', 'three'].map(name => ({
          kind: 'unknown-scorecard',
          message: `No scorecard is called ${name}.`,
        }));
      },
    });

    expect(
      await screen.findByText('No scorecard is called one.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: '2 more findings' }),
    ).toHaveAttribute('href', '/readiness');
  });

  it('says that no scorecard is about the entity, and which there are', async () => {
    await renderOnEntityPage('ready', <ReadinessCard />, {
      change: ({ readiness }) => {
        readiness.state = 'none';
      },
    });

    expect(
      await screen.findByText('No scorecard is about this entity.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(
        'Scorecards of the portal: Production readiness, Cost control.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Set up the readiness' }),
    ).toHaveAttribute('href', '/readiness');
  });

  it('says that it was not evaluated yet', async () => {
    await renderOnEntityPage('ready', <ReadinessCard />, {
      change: ({ readiness }) => {
        readiness.state = 'pending';
      },
    });

    expect(
      await screen.findByText('Not evaluated yet: it is at the next turn.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: 'Refresh' }),
    ).toBeInTheDocument();
  });

  it('shows the error of the backend, and tries again', async () => {
    const { user, fixtures, fixture } = await renderOnEntityPage(
      'ready',
      <ReadinessCard />,
      { unavailable: true },
    );

    fixtures.ready = fixture;
    await user.click(await screen.findByRole('button', { name: 'Retry' }));

    expect(await screen.findByText('42 of 100')).toBeInTheDocument();
  });

  it('keeps no link to a tab that the app does not have', async () => {
    await renderOnEntityPage('ready', <ReadinessCard />, { withoutTab: true });

    expect(await blockers()).toHaveLength(3);
    expect(
      screen.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual(['https://docs.example/branches']);
    expect(screen.getByText('1 more')).toBeInTheDocument();
  });
});
