import { alternatives } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

// Who does a task stands at its end, in few words.
const TAIL = 120;

const HANDLE = String.raw`@[\p{L}\p{N}](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}])?`;
const OWNER = [...vocabulary.labels]
  .filter(([, name]) => name === 'owner')
  .map(([word]) => word);
const HANDLES = new RegExp(
  `(?:^|[\\s(（[])(${HANDLE}(?:[\\s,;&+]{1,3}${HANDLE}){0,9})\\s*[)）\\]]?[.\\s]*$`,
  'u',
);
const LABELLED = new RegExp(
  `(?:[—–|;(（[]|\\s-)\\s*(?:${alternatives(OWNER)})\\s*[:：]\\s*([^()（）[\\]|:：]{1,60}?)\\s*[)）\\]]?[.\\s]*$`,
  'iu',
);

/** Who an item says that it is done by, where that is clear: `(@ann, @bea)`, `— owner: QA`. */
export function itemOwners(text: string): string[] {
  const tail = text.slice(-TAIL);
  const handles = HANDLES.exec(tail)?.[1];
  if (handles) {
    return handles.split(/[\s,;&+]+/).map(handle => handle.slice(1));
  }
  const named = LABELLED.exec(tail)?.[1];
  return named
    ? named
        .split(/\s*[,;]\s*/)
        .filter(owner => !vocabulary.undecided.has(owner.toLowerCase()))
    : [];
}
