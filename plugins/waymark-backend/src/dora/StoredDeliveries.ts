import {
  DeployedSample,
  DoraDailyRollup,
  DoraEvents,
  ObservedDeployment,
} from '@waymark/plugin-waymark-common';

/** What follows for a deployment from those around it and from incidents. */
export type DeliveryOutcome = Pick<
  ObservedDeployment,
  'isRollback' | 'undoneBy' | 'incidents' | 'fixesIncident' | 'nextSuccess'
>;

/** What was observed of one deployment. */
export interface DeliverySample {
  deploymentId: string;
  environment: string;
  /** Epoch milliseconds. */
  finishedAt: number;
  brought: DeployedSample;
  outcome: DeliveryOutcome;
}

/** The deployment of one environment that an incident belongs to. */
export interface IncidentLink {
  environment: string;
  incidentId: string;
  deploymentId: string;
}

/** What is stored of one entity. */
export interface StoredDeliveries {
  events: Required<DoraEvents>;
  samples: DeliverySample[];
  links: IncidentLink[];
}

/** What of it changes. Samples of deployments stay as long as these: they are never removed. */
export interface DeliveriesUpdate {
  samples: DeliverySample[];
  links: IncidentLink[];
  removedLinks: IncidentLink[];
  rollups: (DoraDailyRollup & { environment: string })[];
  /** Days that have no deployments any more. */
  removedRollups: { environment: string; day: string }[];
}
