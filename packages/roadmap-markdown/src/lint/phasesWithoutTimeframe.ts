import { LintRule } from './LintFinding';
import { openPhasesWithout } from './openPhasesWithout';

/** Open phases of which neither they nor what they are part of says when they take place. */
export const phasesWithoutTimeframe: LintRule = roadmap =>
  openPhasesWithout(roadmap, ({ timeframe }) => timeframe !== undefined).map(
    ({ title, line }) => ({
      kind: 'phase-without-timeframe',
      line,
      message: `“${title}” does not say when it takes place.`,
      remedy:
        'Write a line such as “**Timeframe**: Q3 2026” below its heading.',
    }),
  );
