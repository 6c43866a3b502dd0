import { readActivities } from './activities/readActivities';
import { readCheckpoints } from './checkpoints/readCheckpoints';
import { readConditions } from './conditions/readConditions';
import { readCosts } from './cost/readCosts';
import { readDecisions } from './decisions/readDecisions';
import { readDeferrals } from './deferral/readDeferrals';
import { readDependencies } from './dependencies/readDependencies';
import { readGoals } from './goals/readGoals';
import { readGuardrails } from './guardrails/readGuardrails';
import { readMetrics } from './metrics/readMetrics';
import { readIssueTemplates } from './issueTemplate/readIssueTemplates';
import { readPeople } from './people/readPeople';
import { readPriorities } from './priority/readPriorities';
import { readBuffer } from './risks/readBuffer';
import { readContingencies } from './risks/readContingencies';
import { readRisks } from './risks/readRisks';
import { readSchedules } from './schedule/readSchedules';
import { readPlanTables } from './status/planTable';
import { readSupport } from './support/readSupport';
import { DividedDocument } from './divideDocument';

/** What a document says of each subject; what belongs to phases is by their id. */
export type Subjects = ReturnType<typeof readSubjects>;

/**
 * Reads subject by subject. Each passes over the blocks that those before it have understood, so that their order is their
 * precedence.
 */
export function readSubjects({
  reading,
  blocks,
  phaseSections,
}: DividedDocument) {
  const planRows = readPlanTables(blocks, reading.legend);
  const dependencies = readDependencies(reading, planRows);
  const subjects = {
    planRows,
    dependencies: dependencies.byPhase,
    goals: readGoals(reading),
    deferrals: readDeferrals(reading),
    conditions: readConditions(reading, phaseSections),
    priorities: readPriorities(reading, phaseSections),
    costs: readCosts(reading),
    issueTemplates: readIssueTemplates(reading),
    guardrails: readGuardrails(reading),
    decisions: readDecisions(reading),
    risks: readRisks(reading),
    contingencies: readContingencies(reading),
    buffer: readBuffer(reading),
    support: readSupport(reading),
    people: readPeople(reading),
    metrics: readMetrics(reading),
    schedule: readSchedules(reading),
    checkpoints: readCheckpoints(reading),
    activities: readActivities(reading),
  };
  // "Only after Phase 1" is a condition as well: these are read by all.
  dependencies.sentences.forEach(context => reading.claims.take(context));
  return subjects;
}
