import { Entity } from '@backstage/catalog-model';
import {
  Attestation,
  CheckResult,
  CompiledScorecard,
  CriteriaPhase,
  CriterionRequirement,
  Exemption,
  Fact,
  FactChange,
  FactSchema,
  Finding,
  GateRequirement,
  GateResult,
  Score,
  Scorecard,
} from '@waymark/plugin-waymark-common';

/** The scorecard that attestations of a roadmap's criteria are stored under. No scorecard of YAML can be meant by it. */
export const ROADMAP_SCORECARD = 'roadmap';

/** All that is known of one entity when it is evaluated. */
export interface KnownEntity {
  entityRef: string;
  /** As the catalog had it last. */
  entity: Entity;
  /** Those that are needed. */
  facts: ReadonlyMap<string, Fact>;
  /** Of the facts that have to hold for some time; empty for others. */
  history: ReadonlyMap<string, readonly FactChange[]>;
  attestations: readonly (Attestation & { scorecard: string })[];
  exemptions: readonly (Exemption & { scorecard: string })[];
  /** Of all its roadmap documents. */
  phases: readonly CriteriaPhase[];
}

/** Which facts are needed to evaluate. */
export interface NeededFacts {
  /** Names of all. */
  read: readonly string[];
  /** Of which what they were before is needed, too. */
  held: readonly string[];
  /** Epoch milliseconds of the first instant at which it has to be known what these were. */
  heldFrom: number;
}

/** A scorecard of the portal, ready to be evaluated. */
export interface UsableScorecard {
  scorecard: CompiledScorecard;
  version: string;
}

/** What entities are evaluated by. */
export interface EvaluationRules {
  /** In the configured order. */
  scorecards: readonly UsableScorecard[];
  schemas: ReadonlyMap<string, Pick<FactSchema, 'freshFor'>>;
}

/** What a scorecard came to. */
export interface EvaluatedScorecard extends Score {
  name: string;
  version: string;
  definition: Scorecard;
  level?: string;
  /** In the order of the definition. */
  checks: readonly CheckResult[];
}

/** What a gate came to. */
export interface EvaluatedGate extends GateResult<
  GateRequirement | CriterionRequirement
> {
  kind: 'level' | 'phase';
  title: string;
}

/** What one entity came to. */
export interface EntityEvaluation {
  entityRef: string;
  /** Those that apply, in the configured order. */
  scorecards: readonly EvaluatedScorecard[];
  /** Levels, then phases. */
  gates: readonly EvaluatedGate[];
  /** Names of scorecards that the entity opts out of. */
  optedOut: readonly string[];
  /** What is wrong about the entity's annotation. */
  findings: readonly Finding[];
  /** Whether an observation was too old for a check: a new one changes something even if the value is the same. */
  hasStale: boolean;
  /** Epoch milliseconds of the first instant at which time alone may change something. */
  dueAt?: number;
}
