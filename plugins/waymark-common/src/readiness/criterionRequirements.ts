import { Criterion, CriterionKind } from '../roadmap/Criterion';
import { Phase } from '../roadmap/Phase';
import { WorkState } from '../roadmap/WorkItem';
import { GateRequirement } from './gates';
import { Verdict } from './verdicts';

/**
 * What gates are made from of a phase.
 *
 * @public
 */
export type CriteriaPhase = Pick<Phase, 'id' | 'title' | 'parent' | 'criteria'>;

/**
 * A criterion of a roadmap as what a gate requires.
 *
 * @public
 */
export interface CriterionRequirement extends GateRequirement {
  /** `<phase-id>/<words of its text>`: unchanged when other criteria come or go. */
  id: string;
  phaseId: string;
  kind: CriterionKind;
  text: string;
  /** Line of the document, counted from 1. */
  line: number;
  /** The gate that it names and is judged by, as "all RC criteria met" does. */
  names?: string;
  /** Whether its box says otherwise than the gate that it names. */
  contradicted?: boolean;
}

const VERDICT_OF_STATE: Readonly<Record<WorkState, Verdict>> = {
  done: 'pass',
  open: 'fail',
  partial: 'fail',
  dropped: 'not-applicable',
  skipped: 'not-applicable',
  unknown: 'unknown',
};

const LONGEST_ID = 80;

/**
 * What a phase itself requires: the innermost criteria, but for those that are optional or that the plan leaves out.
 */
export function criterionRequirements(
  phase: CriteriaPhase,
): CriterionRequirement[] {
  const requirements: CriterionRequirement[] = [];
  const used = new Map<string, number>();
  const pending = [...phase.criteria].reverse();
  for (let it = pending.pop(); it; it = pending.pop()) {
    if (it.optional || it.necessity === 'wont') {
      continue;
    }
    if (it.children?.length) {
      pending.push(...[...it.children].reverse());
      continue;
    }
    requirements.push(toRequirement(phase, it, used));
  }
  return requirements;
}

function toRequirement(
  phase: CriteriaPhase,
  { kind, text, line, state }: Criterion,
  used: Map<string, number>,
): CriterionRequirement {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const id = `${phase.id}/${words.join('-').slice(0, LONGEST_ID)}`;
  const count = (used.get(id) ?? 0) + 1;
  used.set(id, count);
  return {
    id: count > 1 ? `${id}-${count}` : id,
    verdict: VERDICT_OF_STATE[state],
    phaseId: phase.id,
    kind,
    text,
    line,
  };
}
