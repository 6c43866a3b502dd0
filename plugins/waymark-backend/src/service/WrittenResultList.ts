import { ScorecardResultList } from '@waymark/plugin-waymark-common';
import { ResultSummary, toIsoTime } from '../scorecards';

type ListedEntity = ScorecardResultList['entities'][number];

/** A {@link ScorecardResultList} of which each entity is JSON already. */
export interface WrittenResultList {
  entities: { entityRef: string; json: string }[];
  nextCursor?: string;
}

/** Writes an entity of a {@link ScorecardResultList}, with its checks as they are stored. */
export function writeEntity(summary: ResultSummary): string {
  const { entityRef, evaluatedAt } = summary;
  const scorecards = summary.scorecards.map(({ checks, ...it }) => {
    const figures: Omit<ListedEntity['scorecards'][number], 'checks'> = {
      name: it.name,
      definitionVersion: it.version,
      score: it.score,
      coverage: it.coverage,
      level: it.level ?? null,
      evaluatedAt: toIsoTime(evaluatedAt),
    };
    return `${JSON.stringify(figures).slice(0, -1)},"checks":${checks}}`;
  });
  return `{"entityRef":${JSON.stringify(entityRef)},"scorecards":[${scorecards}]}`;
}

/** Writes the whole list. */
export function writeResultList(list: WrittenResultList): string {
  const rest = JSON.stringify({ nextCursor: list.nextCursor }).slice(1);
  const entities = list.entities.map(({ json }) => json);
  return `{"entities":[${entities}]${rest === '}' ? '' : ','}${rest}`;
}
