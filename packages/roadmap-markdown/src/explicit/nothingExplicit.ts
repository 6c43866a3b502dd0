import { ExplicitDocument } from './ExplicitForm';

/** What nobody says anything explicitly of. */
export const NOTHING_EXPLICIT: ExplicitDocument = {
  anchors: {},
  legend: {},
  ignore: [],
  phases: [],
  metrics: [],
  findings: [],
};
