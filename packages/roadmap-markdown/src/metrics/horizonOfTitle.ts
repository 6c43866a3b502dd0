import { readPhaseName } from '../phases/readPhaseName';
import { findTimeframe } from '../timeframe/findTimeframe';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { splitSectionWords } from './splitSectionWords';

/** What a heading above metrics says of when they hold, as `v1.0` in "v1.0 Success Metrics"; `undefined` where it does not. */
export function horizonOfTitle(title: string): string | undefined {
  const { before, after } = splitSectionWords(title);
  // "Targets for v1.0"
  const named = after?.replace(/^\S+\s/, '');
  return [before, after, named, title].find(part => part && isHorizon(part));
}

function isHorizon(text: string): boolean {
  return (
    readPhaseName(text) !== undefined ||
    findTimeframe(text) !== undefined ||
    vocabulary.planDays.launch.includes(normalisePhrase(text))
  );
}
