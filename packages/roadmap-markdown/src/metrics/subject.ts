import { phraseAt, phraseBefore } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { lowerInPlace } from './foldText';

const { metrics, time } = vocabulary;
const LEADING = longestFirst([...metrics.reaching, ...metrics.target]);
const TRAILING = longestFirst([
  ...metrics.reached,
  ...metrics.reaching,
  ...metrics.target,
]);
const DANGLING = longestFirst([
  ...metrics.reaching,
  ...metrics.conditions,
  ...metrics.by,
  ...metrics.of,
  ...time.to,
]);

const EDGE_START = /^[\s,;:.、。…·|/)\]=<>≤≥~→–—*_"'-]{1,20}/;
const EDGE_END = /[\s,;:.、。…·|/([=<>≤≥~→–—*_"'-]{1,20}$/;

/** `text` without the words and signs around a subject that tell nothing of it: `achieve …`, `… maintained`, `…:`. */
export function cleanSubject(text: string): string {
  let subject = trimEdges(text);
  // "must be" or "target is" take two turns; a text of nothing but such words ends here, too.
  for (let turn = 0; turn < 3; turn += 1) {
    const lower = lowerInPlace(subject);
    const leading = phraseAt(lower, 0, LEADING)?.length ?? 0;
    const trailing = phraseBefore(lower, subject.length, TRAILING)?.length ?? 0;
    subject = trimEdges(
      subject.slice(leading, Math.max(leading, subject.length - trailing)),
    );
  }
  return subject;
}

/** `text`, which stands before a figure, without the words that only lead over to it: `Deploys in`, `Coverage of`. */
export function withoutDangling(text: string): string {
  const trimmed = trimEdges(text);
  const word = endsOpen(trimmed);
  return word ? trimEdges(trimmed.slice(0, -word.length)) : trimmed;
}

/** The word with which `text` leads over to what follows, such as the preposition in `Release notes on`. */
export function endsOpen(text: string): string | undefined {
  const trimmed = text.trimEnd();
  return phraseBefore(lowerInPlace(trimmed), trimmed.length, DANGLING);
}

/** `text` without `of` at its start. */
export function withoutOf(text: string): string | undefined {
  const rest = text.trimStart();
  const of = phraseAt(lowerInPlace(rest), 0, metrics.of);
  return of && rest.slice(of.length).trim();
}

function trimEdges(text: string): string {
  return text.replace(EDGE_START, '').replace(EDGE_END, '');
}

function longestFirst(words: Iterable<string>): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}
