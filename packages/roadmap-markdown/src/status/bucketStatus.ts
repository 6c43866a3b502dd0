import { RoadmapStatus } from '@waymark/plugin-waymark-common';
import { peelLeadingEmoji, peelTrailingEmoji } from '../syntax/emoji';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { wholeStatusPhrase } from './statusPhrase';

/** The status that all phases or items under a heading have: "✅ Shipped", "Completed phases", "Future ideas". */
export function statusOfBucket(title: string): RoadmapStatus | undefined {
  const words = normalisePhrase(
    peelTrailingEmoji(peelLeadingEmoji(title).rest).rest,
  );
  const at = words.lastIndexOf(' ');
  const noun = words.slice(at + 1);
  const isNoun =
    vocabulary.planNouns.includes(noun) ||
    vocabulary.units.has(noun.replace(/s$/, '')) ||
    noun === 'work';
  return (
    wholeStatusPhrase(words) ??
    (at > 0 && isNoun ? wholeStatusPhrase(words.slice(0, at)) : undefined)
  );
}
