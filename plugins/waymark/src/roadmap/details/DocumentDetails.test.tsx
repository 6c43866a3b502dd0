import { fireEvent, screen, within } from '@testing-library/react';
import { planDetails } from '../../__testUtils__/planDetails';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { RoadmapContent } from '../RoadmapContent';

async function renderDetails() {
  await renderOnEntityPage('ready', <RoadmapContent />, {
    change: ({ roadmap }) => {
      const [document] = roadmap.documents;
      const { phases, title } = document.roadmap!;
      document.roadmap = { ...planDetails(), phases, title };
    },
  });
  await screen.findByRole('button', { name: /^Targets/ });
}

function open(title: RegExp) {
  fireEvent.click(screen.getByRole('button', { name: title }));
}

describe('DocumentDetails', () => {
  it('says of each subject how much there is, and leaves out what there is none of', async () => {
    await renderDetails();

    const titles = screen
      .getAllByRole('button')
      .filter(button => button.hasAttribute('aria-controls'))
      .map(button => button.textContent);
    expect(titles).toEqual([
      'Work outside the phases1 of 2 items',
      'Criteria outside the phases1',
      'Checkpoints1',
      'Schedule2 rows',
      'Targets2, 1 with an actual value',
      'Risks3',
      'Decisions1',
      'Guardrails1',
      'People4',
      'Support and deprecation1',
      'Everything else1 part that is kept as it is',
    ]);
    expect(screen.queryByText('P95 latency')).not.toBeInTheDocument();
  });

  it.each([
    [
      /^Targets/,
      'Targets',
      [
        [
          'P95 latency',
          '≤\u00a050\u00a0ms',
          'at 1000 rps',
          expect.stringMatching(/^61 ms, not met/),
          expect.stringMatching(/Artifact/),
          'line 100',
        ],
        ['Riders', 'Week +1: 10\u00a0%Week +2: TBD', '–', '–', '–', 'line 101'],
      ],
    ],
    [
      /^Risks/,
      'Risks',
      [['Ice on the locks', 'Medium', 'High', 'Heat them', 'All', 'line 110']],
    ],
    [
      /^Schedule/,
      'Launch day',
      [
        ['09:00', 'Open the flag', '10 %', 'Tides'],
        ['12:00', 'Lunch', '–', '–'],
      ],
    ],
    [
      /^Decisions/,
      'Decisions',
      [['Choose a paint', 'Tar', 'cheap', 'line 180']],
    ],
    [
      /^People/,
      'Escalation',
      [
        ['L1', 'Lock keeper', '–', 'line 150'],
        ['L2', 'Harbour master', '15 min', 'line 152'],
      ],
    ],
    [
      /^Support/,
      'Support and deprecation',
      [['v1.x', 'Q4 2027 (2027-12-31)', 'line 130']],
    ],
  ])('opens %s onto its rows', async (title, table, rows) => {
    await renderDetails();
    open(title);

    const [, ...shown] = within(screen.getByRole('table', { name: table }))
      .getAllByRole('row')
      .map(row =>
        [...row.children].map(
          cell => (cell.lastElementChild ?? cell).textContent,
        ),
      );
    expect(shown).toEqual(rows);
  });

  it('shows the items of a checkpoint with its day, and leads to the lines', async () => {
    await renderDetails();
    open(/^Checkpoints/);

    const checkpoint = within(screen.getByRole('region', { name: 'L-7 Days' }));
    expect(checkpoint.getByText(/2026-11-24/)).toHaveTextContent(
      '2026-11-24 · 1 of 2 items',
    );
    expect(checkpoint.getByText(/Crew trained/)).toBeInTheDocument();
    expect(checkpoint.getByRole('link', { name: 'line 80' })).toHaveAttribute(
      'href',
      '/?source=docs%2FROADMAP.md&line=80',
    );
  });

  it('tells what the document says of itself', async () => {
    await renderDetails();

    expect(screen.getByText('Review:').parentElement).toHaveTextContent(
      'Monthly',
    );
    expect(screen.getByText('Target GA:').parentElement).toHaveTextContent(
      'Q4 2026',
    );
  });
});
