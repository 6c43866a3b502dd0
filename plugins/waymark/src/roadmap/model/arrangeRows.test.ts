import { checkoutDocument } from '../../__testUtils__/roadmaps';
import { PhaseArrangement, arrangeRows } from './arrangeRows';
import { groupPhases } from './groupPhases';

const ALL: PhaseArrangement = {
  sortBy: 'document',
  direction: 'asc',
  text: '',
  status: '',
};

function arranged(arrangement: Partial<PhaseArrangement>) {
  const { roadmap, evaluation } = checkoutDocument();
  const [group] = groupPhases(roadmap!, evaluation!);
  return arrangeRows(group.nodes, { ...ALL, ...arrangement });
}

function ids(arrangement: Partial<PhaseArrangement>) {
  return arranged(arrangement)
    .map(row => row.node.phase.id)
    .join(' ');
}

describe('arrangeRows', () => {
  it.each<[Partial<PhaseArrangement>, string]>([
    [{}, 'p1 p2 p2a p3 p4 p5 p6 p7 p8'],
    [{ sortBy: 'status' }, 'p1 p3 p2 p2a p8 p4 p5 p6 p7'],
    [{ sortBy: 'status', direction: 'desc' }, 'p6 p5 p4 p8 p2 p2a p1 p3 p7'],
    [{ sortBy: 'progress' }, 'p5 p8 p2 p2a p3 p1 p4 p6 p7'],
    [{ sortBy: 'timeframe', direction: 'desc' }, 'p2 p2a p1 p3 p4 p5 p6 p7 p8'],
    [{ status: 'complete' }, 'p1 p3'],
    [{ status: 'none' }, 'p7'],
    [{ status: 'in-progress' }, 'p2 p2a'],
    [{ text: 'RUNBOOKS alerts' }, 'p3'],
    [{ text: 'release', status: 'planned' }, 'p8'],
    [{ text: 'nowhere' }, ''],
  ])('%j gives %s', (arrangement, expected) => {
    expect(ids(arrangement)).toBe(expected);
  });

  it('nests, and tells which rows match themselves', () => {
    expect(
      arranged({ status: 'in-progress' }).map(({ level, matches }) => ({
        level,
        matches,
      })),
    ).toEqual([
      { level: 0, matches: false },
      { level: 1, matches: true },
    ]);
  });
});
