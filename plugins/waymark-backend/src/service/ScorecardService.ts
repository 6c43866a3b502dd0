import {
  EntityGate,
  EntityGates,
  EntityScorecard,
  EntityScorecardHistory,
  EntityScorecards,
  ScorecardPreview,
  ScorecardPreviewRequest,
} from '@waymark/plugin-waymark-common';
import { CallOptions } from './CallOptions';
import { WrittenResultList } from './WrittenResultList';

/**
 * What scorecards came to. Methods about one entity throw a `NotFoundError` where the catalog has no such entity, or not for
 * the caller.
 */
export interface ScorecardService {
  getScorecards(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityScorecards>;

  /** @throws NotFoundError also where no scorecard of this name applies */
  getScorecard(
    request: { entityRef: string; name: string },
    options: CallOptions,
  ): Promise<EntityScorecard>;

  /**
   * Also of a scorecard that does not apply any more.
   *
   * @throws InputError where the cursor is none that was given
   */
  getHistory(
    request: {
      entityRef: string;
      name: string;
      limit: number;
      cursor?: string;
    },
    options: CallOptions,
  ): Promise<EntityScorecardHistory>;

  getGates(entityRef: string, options: CallOptions): Promise<EntityGates>;

  /** @throws NotFoundError also where there is no such gate */
  getGate(
    request: { entityRef: string; name: string },
    options: CallOptions,
  ): Promise<EntityGate>;

  /**
   * A page of all results, by entity, ready to be answered.
   *
   * @throws InputError where the cursor is none that was given
   */
  listResults(
    request: { limit: number; cursor?: string },
    options: CallOptions,
  ): Promise<WrittenResultList>;

  /**
   * Tries scorecards on entities, and stores nothing.
   *
   * @throws InputError where that would be too much for one request
   */
  preview(
    request: ScorecardPreviewRequest,
    options: CallOptions,
  ): Promise<ScorecardPreview>;
}
