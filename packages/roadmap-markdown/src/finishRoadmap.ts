import { Phase, Roadmap } from '@waymark/plugin-waymark-common';
import {
  applyExplicitMetrics,
  metricsByPhase,
} from './explicit/applyExplicitMetrics';
import { ExplicitDocument } from './explicit/ExplicitForm';
import { readCurrentPhase } from './explicit/readCurrentPhase';
import {
  dateCheckpoints,
  dateMetrics,
  dateSchedules,
} from './timeframe/dateElsewhere';
import { signedUnitsOf, TimesSources } from './timeframe/dateTimes';
import { readRelativeTime } from './timeframe/readRelativeTime';
import {
  UnanchoredTime,
  unanchoredWarnings,
} from './warnings/unanchoredWarnings';

/** What a roadmap is finished by, once all of its text has been read. */
export interface FinishingSources {
  explicit: ExplicitDocument;
  times: TimesSources;
  /** The relative timeframes of phases that have no days. */
  relativeTimes: readonly UnanchoredTime[];
}

/** Gives what hangs on anchors its days, and lets the explicit form have its say on the document. */
export function finishRoadmap(
  roadmap: Roadmap,
  { explicit, times, relativeTimes }: FinishingSources,
): Roadmap {
  const { anchors, otherTimes = [] } = times;
  const dating = {
    anchors,
    signedUnits: signedUnitsOf(
      [
        ...roadmap.phases.map(({ timeframe }) => timeframe?.text ?? ''),
        ...otherTimes,
      ].map(text => readRelativeTime(text)?.span),
    ),
  };
  const checkpoints = dateCheckpoints(roadmap.checkpoints, anchors);
  const schedule = dateSchedules(roadmap.schedule, dating);
  const { metrics, findings } = applyExplicitMetrics(
    dateMetrics(roadmap.metrics, dating),
    explicit.metrics,
    roadmap.phases,
  );
  const current = readCurrentPhase(explicit, roadmap.phases);
  const own = metricsByPhase(metrics);
  return {
    ...roadmap,
    ...(explicit.kind && { kind: explicit.kind }),
    ...(current.currentPhase && { currentPhase: current.currentPhase }),
    anchors: { ...anchors },
    checkpoints: checkpoints.checkpoints,
    schedule: schedule.schedules,
    metrics,
    phases: roadmap.phases.map(phase => ({
      ...phase,
      metrics: own.get(phase.id) ?? [],
    })),
    origins: {
      ...roadmap.origins,
      ...(explicit.kind && {
        kind: { line: 1, foundBy: 'explicit' as const },
      }),
    },
    warnings: [
      ...roadmap.warnings,
      ...unanchoredWarnings([
        ...relativeTimes.filter(time => !isDated(time, roadmap.phases)),
        ...checkpoints.unanchored,
        ...schedule.unanchored,
      ]),
      ...findings,
      ...current.findings,
    ],
  };
}

// The explicit form may have given days to a phase whose text has none.
function isDated({ line, text }: UnanchoredTime, phases: readonly Phase[]) {
  return !phases.some(
    ({ timeframe }) => timeframe?.line === line && timeframe.text === text,
  );
}
