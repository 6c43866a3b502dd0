import {
  ComparisonOperator,
  DocumentKind,
  Finding,
  RoadmapStatus,
} from '@waymark/plugin-waymark-common';

/**
 * Where an entry of an explicit form stands.
 *
 * @public
 */
export interface FormPlace {
  /** The name of its file, such as `roadmap.yaml`; absent where the form is the front matter of the document. */
  file?: string;
  /** Line of the file or the document, counted from 1. */
  line: number;
}

/**
 * What an explicit form says of a phase.
 *
 * @public
 */
export interface ExplicitPhase {
  id: string;
  /** The heading that is the phase, where `*` stands for any characters. */
  match: string;
  status?: RoadmapStatus;
  owners?: string[];
  /** First day, `YYYY-MM-DD`. */
  start?: string;
  /** Last day, `YYYY-MM-DD`, inclusive. */
  end?: string;
  /** Ids of phases. */
  dependsOn?: string[];
  place: FormPlace;
}

/**
 * What an explicit form says of a metric.
 *
 * @public
 */
export interface ExplicitMetric {
  id: string;
  /** Id of the phase that it belongs to. */
  phase?: string;
  operator?: ComparisonOperator;
  value?: number;
  unit?: string;
  subject?: string;
  place: FormPlace;
}

/**
 * A text of an explicit form.
 *
 * @public
 */
export interface PlacedText {
  text: string;
  place: FormPlace;
}

/**
 * What an explicit form says of one document.
 *
 * @public
 */
export interface ExplicitDocument {
  /** As written; absent in front matter. */
  path?: string;
  kind?: DocumentKind;
  /** `YYYY-MM-DD` by name. */
  anchors: Record<string, string>;
  /** Statuses by emoji. */
  legend: Record<string, RoadmapStatus>;
  /** Headings whose sections are passed over, where `*` stands for any characters. */
  ignore: PlacedText[];
  /** Id of the current phase. */
  current?: PlacedText;
  phases: ExplicitPhase[];
  metrics: ExplicitMetric[];
  /** What is wrong with this part of the form; what is not is applied all the same. */
  findings: Finding[];
}

/**
 * An explicit form, as far as it is valid.
 *
 * @public
 */
export interface ExplicitForm {
  documents: ExplicitDocument[];
  /** What is wrong with the form as a whole. */
  findings: Finding[];
}
