import { Contact } from '@waymark/plugin-waymark-common';
import { isUndecided } from '../tables/readTable';

/** How somebody is reached. */
export type Reach = Pick<Contact, 'email' | 'phone' | 'channel'>;

const EMAIL = /(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/;
const CHANNEL =
  /(?<![\w/&])#[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}(?:\s*\([^()]{1,30}\))?|(?<![\w.])@[\w-]{2,40}(?:\/[\w-]{1,40})?/u;
const PHONE = /(?<![\w+])\+?\(?\d[\d\s()./-]{5,20}\d(?!\w)/;
const PUNCTUATION = /^[\s,;:|/·•<>()[\]—–-]+|[\s,;:|/·•<>()[\]—–-]+$/g;

// Longer ones are sentences.
const MAXIMUM_LENGTH = 300;

/** The ways in which a text says that somebody is reached, and what else it says, such as the name. */
export function readReach(text: string): { reach: Reach; rest?: string } {
  const reach: Reach = {};
  let rest = text.slice(0, MAXIMUM_LENGTH);
  const patterns: [keyof Reach, RegExp][] = [
    ['email', EMAIL],
    ['channel', CHANNEL],
    ['phone', PHONE],
  ];
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(rest);
    if (match) {
      reach[kind] = match[0].trim();
      rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    }
  }
  rest = rest.replace(/\s+/g, ' ').replace(PUNCTUATION, '');
  return isUndecided(rest) ? { reach } : { reach, rest };
}
