import { Label } from '../labels/Label';
import { peelLeadingEmoji } from '../syntax/emoji';
import { isUndecided } from '../tables/readTable';
import { alternatives, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const STAGE = `(?:${alternatives(vocabulary.stages)})(?![\\p{L}\\p{N}])`;
const NUMBER = String.raw`v\.?\s?\d[\w.+-]{0,40}|\d+\.\d+[\w.+-]{0,40}`;
// A stage, a version, or both.
const VERSION = new RegExp(
  `^(?:${STAGE}[\\s,–—(-]{0,3}(?:${NUMBER})?\\)?|v\\.?\\s?\\d[\\w.+-]{0,40}(?:\\s+\\(?${STAGE}\\)?)?)(?=\\s*(?:$|[,;:(–—|.]|-\\s))`,
  'iu',
);

/**
 * The version or stage that a label says the product is at: `Alpha v0.1.0` of "Current status: Alpha v0.1.0 — hardening".
 *
 * @param isAboutDocument - whether the label stands where a document speaks of itself: there a mere "Status" will do
 * @returns `undefined` where it names none, as "Current status: on track" does not
 */
export function readCurrentVersion(
  { name, text, value }: Label,
  isAboutDocument: boolean,
): string | undefined {
  if (name === 'currentVersion') {
    return isUndecided(value) ? undefined : value;
  }
  const isStatus =
    vocabulary.currentStatus.has(normalisePhrase(text)) ||
    (name === 'status' && isAboutDocument);
  if (!isStatus) {
    return undefined;
  }
  const version = VERSION.exec(peelLeadingEmoji(value).rest.slice(0, 200));
  return version?.[0].replace(/[\s,–—(-]+$/, '');
}
