import { ScorecardDefinitionList } from '@waymark/plugin-waymark-common';

/** The definitions of the portal's scorecards: nothing about entities. */
export interface ScorecardDefinitionService {
  /**
   * All scorecards in the configured order, and with every page all locations.
   *
   * @throws InputError where `cursor` was not given by an earlier call
   */
  listScorecards(request: {
    limit: number;
    cursor?: string;
  }): Promise<ScorecardDefinitionList>;
}
