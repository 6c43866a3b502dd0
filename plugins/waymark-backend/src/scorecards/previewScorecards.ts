import { InputError } from '@backstage/errors';
import { FactSchema, ScorecardPreview } from '@waymark/plugin-waymark-common';
import { readScorecards } from '@waymark/scorecards';
import { setImmediate } from 'node:timers/promises';
import { LibraryScorecard } from './definitions';
import { EntityEvaluation, KnownEntity, NeededFacts } from './EntityEvaluation';
import { evaluateEntity } from './evaluateEntity';
import { neededFacts } from './neededFacts';
import { toScorecardReport } from './reports';
import { StoredGate, StoredScorecard } from './ScorecardStore';

// The answer tells a kilobyte of each.
const MOST_RESULTS = 5_000;

/** What trying scorecards needs. */
export interface PreviewOptions {
  text: string;
  entityRefs: readonly string[];
  /** Gives what is known of the entities. */
  getKnown(needed: NeededFacts): Promise<KnownEntity[]>;
  schemas: ReadonlyMap<string, FactSchema>;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * Evaluates scorecards that are not the portal's for entities, and stores nothing.
 *
 * @throws InputError where that would be too much for one request
 */
export async function previewScorecards(
  options: PreviewOptions,
): Promise<ScorecardPreview> {
  const { text, entityRefs, schemas, now } = options;
  const { scorecards: compiled, findings } = readScorecards(text);
  const scorecards = compiled.map(scorecard => ({
    scorecard,
    version: 'preview',
    changedAt: now,
    location: 'preview',
  }));
  const checks = compiled.reduce((sum, it) => sum + it.checks.length, 0);
  if (checks * entityRefs.length > MOST_RESULTS) {
    throw new InputError(
      `${checks} checks for ${entityRefs.length} entities are too many to try at once: at most ${MOST_RESULTS} results`,
    );
  }
  const known = await options.getKnown(
    neededFacts({ scorecards, schemas }, now),
  );
  const byRef = new Map(known.map(it => [it.entityRef, it]));
  const entities: ScorecardPreview['entities'] = [];
  for (const entityRef of entityRefs) {
    const entity = byRef.get(entityRef);
    entities.push({
      entityRef,
      scorecards: entity ? tryOn(entity, scorecards, { schemas, now }) : [],
    });
    // Others are answered between two.
    await setImmediate();
  }
  return { findings, entities };
}

function tryOn(
  entity: KnownEntity,
  scorecards: readonly LibraryScorecard[],
  { schemas, now }: Pick<PreviewOptions, 'schemas' | 'now'>,
) {
  const evaluation = evaluateEntity(entity, { scorecards, schemas }, now);
  const { facts } = entity;
  return toStored(evaluation, now).map(({ stored, gates }) =>
    toScorecardReport(
      stored,
      {
        defined: scorecards.find(
          it => it.scorecard.definition.name === stored.name,
        )!,
        gates,
        evaluatedAt: now,
      },
      { facts, schemas, now },
    ),
  );
}

// As it would be stored if it had never been evaluated before.
function toStored(
  { scorecards, gates }: EntityEvaluation,
  since: number,
): { stored: StoredScorecard; gates: StoredGate[] }[] {
  return scorecards.map(scorecard => ({
    stored: {
      ...scorecard,
      checks: scorecard.checks.map(check => ({
        ...check,
        definitionVersion: scorecard.version,
        since,
      })),
    },
    gates: gates.map(gate => ({ ...gate, since })),
  }));
}
