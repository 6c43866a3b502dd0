import {
  Finding,
  WAYMARK_ANCHORS_ANNOTATION,
} from '@waymark/plugin-waymark-common';
import { Anchors, parseAnchors } from '@waymark/roadmap-markdown';
import { RegisteredEntity } from '../entities';

const EXAMPLE = 'GA=2026-12-01, start=2026-01-05';

/** The days that the entity's annotation `waymark/anchors` names, and a finding for each part of it that is wrong. */
export function readAnchorsAnnotation({ annotations }: RegisteredEntity): {
  anchors: Anchors;
  findings: Finding[];
} {
  const value = annotations[WAYMARK_ANCHORS_ANNOTATION];
  if (value === undefined) {
    return { anchors: {}, findings: [] };
  }
  const { anchors, findings } = parseAnchors(value);
  return {
    anchors,
    findings: findings.map(({ message, remedy }) => ({
      kind: 'invalid-annotation',
      message: `${WAYMARK_ANCHORS_ANNOTATION}: ${message}`,
      remedy: `${remedy} The line below annotations of the catalog file reads so: ${WAYMARK_ANCHORS_ANNOTATION}: ${EXAMPLE}`,
    })),
  };
}
