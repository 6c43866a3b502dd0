export type { ReportContext } from './toCheckReport';
export { levelGates } from './toLevels';
export { toGateReport } from './toGateReport';
export { toIsoTime } from './toIsoTime';
export { toReadinessOverview } from './toReadinessOverview';
export { toStanding } from './toStanding';
export type { ScorecardStanding } from './toStanding';
export { toScorecardReport } from './toScorecardReport';
