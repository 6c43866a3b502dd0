import { CriteriaPhase } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { KnownEntity, NeededFacts } from '../scorecards';
import { groupByEntity } from './groupByEntity';
import { readFactHistory } from './readFactHistory';
import { readFacts } from './readFacts';
import {
  AttestationRow,
  CatalogEntityRow,
  ExemptionRow,
  RoadmapRow,
} from './tables';

/**
 * Reads all that is known of entities, in a number of statements that does not depend on how many they are. One that is not
 * in the catalog (yet) is left out.
 */
export async function readKnownEntities(
  knex: Knex,
  entityRefs: readonly string[],
  needed: NeededFacts,
): Promise<KnownEntity[]> {
  const entities = await knex<CatalogEntityRow>('catalog_entities')
    .whereIn('entity_ref', entityRefs)
    .orderBy('entity_ref')
    .select('entity_ref', 'entity');
  const facts = await readFacts(knex, entityRefs, needed.read);
  const history = needed.held.length
    ? await readFactHistory(knex, entityRefs, needed.held, needed.heldFrom)
    : new Map();
  const attestations = groupByEntity(
    await knex<AttestationRow>('attestations')
      .whereIn('entity_ref', entityRefs)
      .orderBy('id')
      .select(),
    toAttestation,
  );
  const exemptions = groupByEntity(
    await knex<ExemptionRow>('exemptions')
      .whereIn('entity_ref', entityRefs)
      .orderBy('id')
      .select(),
    toExemption,
  );
  const phases = await readPhases(knex, entityRefs);
  return entities.map(({ entity_ref: entityRef, entity }) => ({
    entityRef,
    entity: JSON.parse(entity),
    facts: facts.get(entityRef) ?? new Map(),
    history: history.get(entityRef) ?? new Map(),
    attestations: attestations.get(entityRef) ?? [],
    exemptions: exemptions.get(entityRef) ?? [],
    phases: phases.get(entityRef) ?? [],
  }));
}

async function readPhases(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, CriteriaPhase[]>> {
  const rows = await knex('roadmap_sources')
    .join('roadmaps', join =>
      join
        .on('roadmaps.entity_ref', 'roadmap_sources.entity_ref')
        .on('roadmaps.target', 'roadmap_sources.target'),
    )
    .whereIn('roadmap_sources.entity_ref', entityRefs)
    .whereNotNull('roadmaps.criteria')
    .orderBy(['roadmap_sources.entity_ref', 'roadmap_sources.position'])
    .select<Pick<RoadmapRow, 'entity_ref' | 'criteria'>[]>(
      'roadmaps.entity_ref',
      'roadmaps.criteria',
    );
  const documents = groupByEntity(rows, ({ criteria }): CriteriaPhase[] =>
    JSON.parse(criteria ?? '[]'),
  );
  return new Map([...documents].map(([ref, phases]) => [ref, phases.flat()]));
}

function toAttestation(row: AttestationRow) {
  return {
    scorecard: row.scorecard,
    checkId: row.check_id,
    by: row.by,
    at: Number(row.at),
    ...(row.evidence !== null && { evidence: row.evidence }),
    ...(row.until !== null && { until: Number(row.until) }),
  };
}

function toExemption(row: ExemptionRow) {
  return {
    scorecard: row.scorecard,
    checkId: row.check_id,
    reason: row.reason,
    requestedBy: row.requested_by,
    ...(row.approved_by !== null && { approvedBy: row.approved_by }),
    until: Number(row.until),
  };
}
