import { parseRoadmap } from '../parseRoadmap';

function activitiesOf(text: string) {
  const { phases } = parseRoadmap(`# Ferry\n\n## Phase 1: Trial\n\n${text}\n`);
  return phases[0].activities;
}

describe('readActivities', () => {
  it('reads what is done by whom and for how long', () => {
    expect(
      activitiesOf(`**Activities:**
| # | Task | Team | Effort | Notes |
|---|---|---|---|---|
| 1 | Paint the pier | Crew + QA, Kitchen | 3 days | blue |
| 2 | Sail | TBD | Ongoing | - |
| 3 | TBD | Crew | | |`),
    ).toEqual([
      {
        text: 'Paint the pier; Notes: blue',
        owners: ['Crew + QA', 'Kitchen'],
        duration: '3 days',
        line: 8,
        foundBy: 'table',
      },
      {
        text: 'Sail',
        owners: [],
        duration: 'Ongoing',
        line: 9,
        foundBy: 'table',
      },
    ]);
  });

  it.each([
    [
      'with a state',
      '| Task | Owner | Status |\n|---|---|---|\n| a | Ann | done |',
    ],
    ['with boxes', '| Task | Owner |\n|---|---|\n| [x] a | Ann |'],
    ['with emoji', '| Task | Owner |\n|---|---|\n| ✅ a | Ann |'],
    [
      'of milestones',
      '| Crew milestone | Owner | Deliverables |\n|---|---|---|\n| M1 | Ann | pier |',
    ],
    [
      'of times',
      '| Time | Activity | Owner |\n|---|---|---|\n| 09:00 | a | Ann |',
    ],
    [
      'of metrics',
      '| Metric | Owner | Duration |\n|---|---|---|\n| a | Ann | 1 day |',
    ],
    ['that names nobody', '| Task | Impact |\n|---|---|\n| a | high |'],
    ['of risks', '**Risks:**\n\n| Event | Owner |\n|---|---|\n| rain | Ann |'],
  ])('reads none from a table %s', (_, table) => {
    expect(activitiesOf(table)).toEqual([]);
  });
});
