import {
  Finding,
  ScorecardLocationReport,
} from '@waymark/plugin-waymark-common';
import { DeclaredFacts, findUndeclaredFacts } from '@waymark/scorecards';
import { LibraryScorecard } from './ScorecardLibrary';

const MOST_FINDINGS = 100;

/** Tells of each location also which facts its checks read that nothing declares, up to 100 findings. */
export function withUndeclaredFacts(
  locations: readonly ScorecardLocationReport[],
  scorecards: readonly LibraryScorecard[],
  facts: DeclaredFacts,
): ScorecardLocationReport[] {
  return locations.map(location => {
    const findings: Finding[] = [...location.findings];
    for (const { scorecard, location: target } of scorecards) {
      if (target === location.target && findings.length < MOST_FINDINGS) {
        findings.push(...findUndeclaredFacts(scorecard, facts));
      }
    }
    return { ...location, findings: findings.slice(0, MOST_FINDINGS) };
  });
}
