import { screen, within } from '@testing-library/react';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { RoadmapCard } from './RoadmapCard';

describe('RoadmapCard', () => {
  it('answers where the team stands, and what comes next', async () => {
    await renderOnEntityPage('ready', <RoadmapCard />);

    expect(await screen.findByText(/Artifact security/)).toHaveTextContent(
      'Phase 2 of 8 · Artifact security · partial',
    );
    expect(screen.getByRole('progressbar')).toHaveAttribute(
      'aria-valuetext',
      '4 of 11 items',
    );
    expect(screen.getByText('4 of 11 items').parentElement).toHaveTextContent(
      '4 of 11 items in all · 1 of 4 in this phase · Criteria: 1 of 2 met in all',
    );
    expect(screen.getByText(/^Next:/)).toHaveTextContent(
      'Next: Phase 5 · Payment provider',
    );
    expect(
      screen.getByRole('link', { name: 'Open the roadmap' }),
    ).toHaveAttribute('href', '/roadmap');
    expect(screen.getByText('2 hr. ago')).toHaveAttribute('datetime');
  });

  it('shows a mark a phase, each with its name, status and progress, that leads to the phase', async () => {
    await renderOnEntityPage('ready', <RoadmapCard />);

    const marks = within(
      await screen.findByRole('list', { name: 'Phases, in order' }),
    ).getAllByRole('link');
    expect(marks.map(mark => mark.getAttribute('aria-label'))).toEqual([
      'Phase 1 · Foundations: complete, 2 of 2 items',
      'Phase 2 · Artifact security: partial, 1 of 4 items; current',
      'Phase 3 · Observability: complete, 1 of 3 items',
      'Phase 4 · Second region: deferred, 1 item, state not recorded',
      'Phase 5 · Payment provider: blocked, 0 of 1 item',
      'Phase 6 · Loyalty points: cancelled, no items',
      'Phase 7 · Self-service refunds: status not stated, no items',
      'Phase 8 · Release orchestration: planned, 0 of 1 item',
    ]);
    expect(marks[1]).toHaveAttribute('aria-current', 'step');
    expect(marks[1]).toHaveAttribute(
      'href',
      '/roadmap?phase=p2&document=docs%2FROADMAP.md',
    );
  });

  it('counts by status where there are too many phases for a mark each', async () => {
    await renderOnEntityPage('many', <RoadmapCard />);

    const marks = await screen.findByRole('list', { name: 'Phases, in order' });
    expect(marks).toHaveTextContent('complete: 10status not stated: 38');
  });

  it('shows the first finding, and how many more there are', async () => {
    await renderOnEntityPage('ready', <RoadmapCard />);

    expect(await screen.findByText(/belong to a template/)).toHaveTextContent(
      '1 more finding',
    );
  });

  it('links the line of the finding, where one document alone can be meant', async () => {
    await renderOnEntityPage('ready', <RoadmapCard />);

    expect(await screen.findByRole('link', { name: 'line 3' })).toHaveAttribute(
      'href',
      '/roadmap?source=docs%2FROADMAP.md&line=3',
    );
  });

  it('links no line that may be of another document', async () => {
    await renderOnEntityPage('several', <RoadmapCard />);

    expect(await screen.findByText(/belong to a template/)).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: /^line/ }),
    ).not.toBeInTheDocument();
  });

  it('draws progress as missing where the document records no states', async () => {
    await renderOnEntityPage('bullets', <RoadmapCard />);

    expect(
      await screen.findByText('12 items, states not recorded'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });

  it('says that what it shows is old, and why', async () => {
    await renderOnEntityPage('stale', <RoadmapCard />);

    expect(
      await screen.findByText(/the last attempt failed/),
    ).toHaveTextContent(
      'Last read 1 day ago; the last attempt failed: github.com refused the request: its rate limit is used up.',
    );
    expect(screen.getByText(/Artifact security/)).toBeInTheDocument();
  });

  it.each([
    ['pending', 'Not collected yet: it is read at the next turn.'],
    ['none', 'No roadmap document was found.'],
    ['failed', 'docs/ROADMAP.md could not be read.'],
    ['empty', 'docs/ROADMAP.md was read, but no phase was recognised in it.'],
    [
      'closed',
      'No current phase: all 2 phases are complete, deferred, cancelled or fully done',
    ],
  ])(
    'explains itself where there is no current phase: %s',
    async (name, text) => {
      await renderOnEntityPage(name, <RoadmapCard />);

      expect((await screen.findAllByText(text))[0]).toBeInTheDocument();
    },
  );

  it('shows the error of the backend, and tries again', async () => {
    const { user, fixtures, fixture } = await renderOnEntityPage(
      'ready',
      <RoadmapCard />,
      { unavailable: true },
    );

    await user.click(await screen.findByRole('button', { name: 'Retry' }));
    expect(screen.queryByText(/Artifact security/)).not.toBeInTheDocument();
    fixtures.ready = fixture;
    await user.click(await screen.findByRole('button', { name: 'Retry' }));

    expect(await screen.findByText(/Artifact security/)).toBeInTheDocument();
  });

  it('says that there is more than one document', async () => {
    await renderOnEntityPage('several', <RoadmapCard />);

    expect(await screen.findByText(/^2 documents/)).toHaveTextContent(
      '2 documents · Open →',
    );
  });

  it('keeps no link to a tab that the app does not have', async () => {
    await renderOnEntityPage('ready', <RoadmapCard />, { withoutTab: true });

    expect(await screen.findByText(/Artifact security/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
