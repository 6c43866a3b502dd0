import {
  EntityDora,
  EntityDoraEvidence,
  EntityEnvironments,
} from '@waymark/plugin-waymark-common';
import { DoraQuery } from '../dora';
import { CallOptions } from './CallOptions';

/** Which events behind a figure are asked for. */
export interface EvidenceRequest {
  entityRef: string;
  metric: string;
  query: Pick<DoraQuery, 'from' | 'to' | 'environment'>;
  limit: number;
  cursor?: string;
}

/**
 * What is known of the deliveries of an entity. Every method throws a `NotFoundError` where the catalog has no such entity,
 * or not for the caller, and an `InputError` where what is asked makes no sense.
 */
export interface DoraService {
  getDora(
    request: { entityRef: string; query: DoraQuery },
    options: CallOptions,
  ): Promise<EntityDora>;

  /** @throws NotFoundError also where there is no such metric */
  getEvidence(
    request: EvidenceRequest,
    options: CallOptions,
  ): Promise<EntityDoraEvidence>;

  getEnvironments(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityEnvironments>;
}
