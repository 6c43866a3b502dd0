import { Label } from '../labels/Label';
import { LabelName } from '../vocabulary/Language';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { dayOf } from './dayOf';

const ANCHORS: Partial<Record<LabelName, string>> = {
  launchDate: 'GA',
  candidateDate: 'RC',
  startDate: 'start',
};

/** A day that relative times hang on. */
export interface Anchor {
  /** `GA`, `RC` or `start`. */
  name: string;
  /** `YYYY-MM-DD` */
  day: string;
}

/**
 * Reads a label of the document as an anchor: `GA date: 2026-12-01`, `Kickoff: 5 January 2026`.
 *
 * @returns `undefined` where it names no anchor, or not a single day
 */
export function readAnchor({ name, text, value }: Label): Anchor | undefined {
  const bare = vocabulary.dayLabels.get(normalisePhrase(text));
  const anchor = (name && ANCHORS[name]) ?? (bare && ANCHORS[bare]);
  const day = anchor && dayOf(value);
  return anchor && day ? { name: anchor, day } : undefined;
}
