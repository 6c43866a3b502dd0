import { DateTime, Duration } from 'luxon';
import {
  Finding,
  Roadmap,
  RoadmapStatus,
} from '@waymark/plugin-waymark-common';

/** The part of a roadmap that the card and facts show, stored beside it so that neither need read whole documents. */
export interface RoadmapSummary {
  title?: string;
  phases: {
    id: string;
    title: string;
    status?: RoadmapStatus;
    /** Whether it names an owner; absent where an earlier version summarized the roadmap. */
    owned?: boolean;
  }[];
  warnings: Finding[];
  /** Absent where an earlier version summarized the roadmap. */
  plan?: {
    /** The last day, `YYYY-MM-DD`, that its review cycle allows for; absent where it names no cycle or no day. */
    reviewDueOn?: string;
    /** How many risks name no mitigation, ticked ones left out. */
    unmitigatedRisks: number;
  };
}

/** Takes from a roadmap what the card and facts show. */
export function summarizeRoadmap(roadmap: Roadmap): RoadmapSummary {
  return {
    title: roadmap.title,
    phases: roadmap.phases.map(({ id, title, status, owners }) => ({
      id,
      title,
      status,
      owned: owners.length > 0,
    })),
    warnings: roadmap.warnings,
    plan: {
      reviewDueOn: findReviewDay(roadmap),
      unmitigatedRisks: roadmap.risks.filter(
        it => !it.mitigation && !it.checked,
      ).length,
    },
  };
}

function findReviewDay({
  updatedOn,
  reviewEvery,
}: Pick<Roadmap, 'updatedOn' | 'reviewEvery'>): string | undefined {
  if (!updatedOn || !reviewEvery) {
    return undefined;
  }
  const due = DateTime.fromISO(updatedOn, { zone: 'utc' }).plus(
    Duration.fromISO(reviewEvery),
  );
  return due.toISODate() ?? undefined;
}
