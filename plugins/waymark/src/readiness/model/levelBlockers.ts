import { CheckReport, ScorecardReport } from '@waymark/plugin-waymark-common';

/** What keeps an entity from a level: required checks of it and of all below, what fails first, then what is not known. */
export function levelBlockers(
  { checks, levels }: Pick<ScorecardReport, 'checks' | 'levels'>,
  level: string,
): CheckReport[] {
  const rung = levels.findIndex(it => it.name === level);
  const asked = new Set(levels.slice(0, rung + 1).map(it => it.name));
  const required = checks.filter(
    it => it.required && it.level !== undefined && asked.has(it.level),
  );
  return [
    ...required.filter(({ verdict }) => verdict === 'fail'),
    ...required.filter(
      ({ verdict }) => verdict === 'unknown' || verdict === 'stale',
    ),
  ];
}
