import { Finding } from '../finding';
import { Roadmap } from './Roadmap';

/**
 * A roadmap that says nothing but its warnings.
 *
 * @public
 */
export function emptyRoadmap(warnings: Finding[] = []): Roadmap {
  return {
    kind: 'roadmap',
    anchors: {},
    targets: [],
    phases: [],
    items: [],
    criteria: [],
    checkpoints: [],
    schedule: [],
    metrics: [],
    risks: [],
    contingencies: [],
    support: [],
    responsibilities: [],
    escalation: [],
    guardrails: [],
    decisions: [],
    contacts: [],
    sections: [],
    checkboxes: { total: 0, done: 0, inCodeFences: 0 },
    origins: {},
    warnings,
  };
}
