import {
  Finding,
  Roadmap,
  RoadmapStatus,
} from '@waymark/plugin-waymark-common';

/** The part of a roadmap that the card shows, stored beside it so that a card need not read whole documents. */
export interface RoadmapSummary {
  title?: string;
  phases: { id: string; title: string; status?: RoadmapStatus }[];
  warnings: Finding[];
}

/** Takes from a roadmap what the card shows. */
export function summarizeRoadmap(roadmap: Roadmap): RoadmapSummary {
  return {
    title: roadmap.title,
    phases: roadmap.phases.map(({ id, title, status }) => ({
      id,
      title,
      status,
    })),
    warnings: roadmap.warnings,
  };
}
