import { Entity } from '@backstage/catalog-model';
import {
  Finding,
  WAYMARK_SCORECARDS_ANNOTATION,
} from '@waymark/plugin-waymark-common';

/** What an entity says about scorecards. */
export interface ScorecardChoice {
  optedOut: string[];
  findings: Finding[];
}

/**
 * Reads which scorecards an entity opts out of: `-name`, separated by commas.
 *
 * @param known - names of all scorecards of the portal
 */
export function readScorecardsAnnotation(
  entity: Entity,
  known: ReadonlySet<string>,
): ScorecardChoice {
  const written = entity.metadata.annotations?.[WAYMARK_SCORECARDS_ANNOTATION];
  const optedOut = new Set<string>();
  const findings: Finding[] = [];
  // The catalog takes any value for an annotation where its rules are relaxed.
  for (const part of typeof written === 'string' ? written.split(',') : []) {
    const text = part.trim();
    const name = text.replace(/^-\s*/, '');
    if (!text.startsWith('-')) {
      findings.push({
        kind: 'scorecards-annotation-invalid',
        message: `The annotation ${WAYMARK_SCORECARDS_ANNOTATION} says "${text}", which means nothing.`,
        remedy: `A scorecard applies by itself where its appliesTo fits; write -${name || 'name'} to opt out of one.`,
      });
    } else if (known.has(name)) {
      optedOut.add(name);
    } else {
      findings.push({
        kind: 'scorecards-annotation-unknown',
        message: `The annotation ${WAYMARK_SCORECARDS_ANNOTATION} opts out of "${name}", and there is no such scorecard.`,
        remedy: known.size
          ? `Use one of ${[...known].slice(0, 20).join(', ')}.`
          : 'Remove the annotation: the portal has no scorecards.',
      });
    }
  }
  return { optedOut: [...optedOut], findings };
}
