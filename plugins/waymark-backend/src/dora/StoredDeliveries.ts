import {
  DeployedSample,
  DoraDailyRollup,
  DoraEvents,
} from '@waymark/plugin-waymark-common';

/** What follows for a deployment from those around it and from incidents; all are told by their ids. */
export interface DeliveryOutcome {
  isRollback: boolean;
  /** The first rollback that undid it. */
  undoneBy?: string;
  /** Those that are linked to it. */
  incidents: string[];
  /** An incident names it as its fix. */
  fixesIncident: boolean;
  /** The next success of the environment. */
  nextSuccess?: string;
}

/** What was observed of one deployment. */
export interface DeliverySample {
  deploymentId: string;
  environment: string;
  /** Epoch milliseconds. */
  finishedAt: number;
  brought: Pick<
    DeployedSample,
    'leadTimes' | 'excludedLeadTimes' | 'carriesRevert'
  >;
  outcome: DeliveryOutcome;
}

/** What a deployment left of a commit to later ones: a mark of its sample, or `.` for one that it only looked at. */
export interface DeliveryMark {
  deploymentId: string;
  environment: string;
  sign: '+' | '~' | '?' | '.';
  sha: string;
}

/** The deployment of one environment that an incident belongs to. */
export interface IncidentLink {
  environment: string;
  incidentId: string;
  deploymentId: string;
}

/** What is stored of one entity, or a part of it. */
export interface StoredDeliveries {
  /** The engine that observed it; not given where nothing was. */
  engineVersion?: string;
  events: Required<DoraEvents>;
  samples: DeliverySample[];
  marks: DeliveryMark[];
  links: IncidentLink[];
}

/** One UTC day of one environment. */
export interface DeliveryDay {
  environment: string;
  /** `YYYY-MM-DD` */
  day: string;
}

/** Ids of deployments and incidents that are stored and do not count any more. */
export interface RemovedDeliveries {
  deployments: string[];
  incidents: string[];
}

/** What of it changes. */
export interface DeliveriesUpdate {
  samples: DeliverySample[];
  /** Deployments that are gone. */
  removedSamples: string[];
  marks: DeliveryMark[];
  /** Deployments whose earlier marks are void. */
  unmarked: string[];
  links: IncidentLink[];
  removedLinks: IncidentLink[];
  rollups: (DoraDailyRollup & { environment: string })[];
  /** Days that have no deployments any more. */
  removedRollups: DeliveryDay[];
}
