import { nextCollectionTime } from './nextCollectionTime';

const after = new Date('2026-05-01T10:00:00Z');
const interval = 1_800_000;

function waitOf(entityRef: string, spread: number) {
  const due = nextCollectionTime(entityRef, { after, interval, spread });
  return due.getTime() - after.getTime();
}

describe('nextCollectionTime', () => {
  const refs = Array.from(
    { length: 1000 },
    (_, index) => `component:default/service-${index}`,
  );

  it('spreads entities evenly over a tenth before and after the interval', () => {
    const tenths = new Map<number, number>();
    for (const ref of refs) {
      const ratio = waitOf(ref, 0.1) / interval;
      expect(ratio).toBeGreaterThanOrEqual(0.9);
      expect(ratio).toBeLessThanOrEqual(1.1);
      const tenth = Math.min(9, Math.floor((ratio - 0.9) * 50));
      tenths.set(tenth, (tenths.get(tenth) ?? 0) + 1);
    }
    expect(tenths.size).toBe(10);
    expect(Math.min(...tenths.values())).toBeGreaterThan(60);
  });

  it('gives an entity the same wait every time, and without a spread the interval', () => {
    expect(refs.map(ref => waitOf(ref, 0.1))).toEqual(
      refs.map(ref => waitOf(ref, 0.1)),
    );
    expect(waitOf(refs[0], 0)).toBe(interval);
  });
});
