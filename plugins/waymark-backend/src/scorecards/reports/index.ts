export type { ReportContext } from './toCheckReport';
export { toGateReport } from './toGateReport';
export { toIsoTime } from './toIsoTime';
export { toReadinessOverview } from './toReadinessOverview';
export { toScorecardReport } from './toScorecardReport';
