import { StoredCheck } from '../ScorecardStore';
import { toCheckReport } from './toCheckReport';

const NOW = Date.UTC(2027, 0, 1);

function dueAtOf(dueAt: number | undefined) {
  const stored: StoredCheck = {
    checkId: 'coverage',
    verdict: 'pass',
    required: true,
    importance: 'medium',
    facts: [],
    missing: [],
    dueAt,
    definitionVersion: 'v1',
    since: NOW,
  };
  const context = { now: NOW, facts: new Map(), schemas: new Map() };
  return toCheckReport(stored, undefined, context).dueAt;
}

describe('toCheckReport', () => {
  it('tells when a check is due, unless that has passed', () => {
    expect(dueAtOf(NOW + 1000)).toBe('2027-01-01T00:00:01.000Z');
    expect(dueAtOf(NOW)).toBeUndefined();
    expect(dueAtOf(NOW - 1000)).toBeUndefined();
    expect(dueAtOf(undefined)).toBeUndefined();
  });
});
