import { ScorecardDefinitionList } from '@waymark/plugin-waymark-common';
import { DeclaredFacts } from '@waymark/scorecards';
import { Knex } from 'knex';
import { z } from 'zod';
import {
  ScorecardDefinitionStore,
  ScorecardLibrary,
  toDefinitionReport,
  withUndeclaredFacts,
} from '../scorecards/definitions';
import { decodeCursor, encodeCursor } from './cursors';
import { ScorecardDefinitionService } from './ScorecardDefinitionService';

const place = z.object({
  after: z.string(),
  position: z.number().int().nonnegative(),
});

/** What {@link DefaultScorecardDefinitionService} works with. */
export interface DefaultScorecardDefinitionServiceOptions {
  knex: Knex;
  library: ScorecardLibrary;
  store: Pick<ScorecardDefinitionStore, 'listLocations'>;
  /** Everything that checks can read; where absent, nobody is told of facts that nothing declares. */
  facts?: DeclaredFacts;
}

/** Answers from the library, whoever asks. */
export class DefaultScorecardDefinitionService implements ScorecardDefinitionService {
  readonly #options: DefaultScorecardDefinitionServiceOptions;

  private constructor(options: DefaultScorecardDefinitionServiceOptions) {
    this.#options = options;
  }

  static create(options: DefaultScorecardDefinitionServiceOptions) {
    return new DefaultScorecardDefinitionService(options);
  }

  async listScorecards(request: {
    limit: number;
    cursor?: string;
  }): Promise<ScorecardDefinitionList> {
    const { knex, library, store, facts } = this.#options;
    const { limit, cursor } = request;
    const from = cursor === undefined ? undefined : decodeCursor(cursor, place);
    const { scorecards } = await library.get(knex);
    const locations = await store.listLocations();
    // Where the scorecard is gone meanwhile, the one that has its place now is the next.
    const last = scorecards.findIndex(
      it => it.scorecard.definition.name === from?.after,
    );
    const start = last < 0 ? (from?.position ?? 0) : last + 1;
    const end = start + limit;
    const page = scorecards
      .slice(start, end)
      .map(it => toDefinitionReport(it, facts));
    return {
      scorecards: page,
      locations: facts
        ? withUndeclaredFacts(locations, scorecards, facts)
        : locations,
      nextCursor:
        page.length && end < scorecards.length
          ? encodeCursor({ after: page.at(-1)!.name, position: end - 1 })
          : undefined,
    };
  }
}
