import { peelLeadingEmoji } from '../syntax/emoji';
import { isUndecided } from '../tables/readTable';
import { durationLength } from '../timeframe/readDuration';
import { ColumnName } from '../vocabulary/Language';
import { alternatives, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import {
  isRiskDetail,
  mergeDetails,
  RiskDetailName,
  RiskDetails,
} from './RiskDetails';
import { splitAtLooseClosing, trimSeparators } from './trimSeparators';

/** A text about a risk, with what it says of it. */
export interface RiskText {
  /** What may go wrong; empty where the text only adds details. */
  text: string;
  details: RiskDetails;
}

// "Mitigation: …" starts a line, a sentence or a part of one.
const DETAIL = new RegExp(
  `(?:^|\\n|[.;,|(（]\\s|[|(（]|\\s[—–-]\\s)\\s*(${wordsOf(isRiskDetail)})\\s*[:：](?!//)`,
  'giu',
);
const RISK = new RegExp(
  `^(?:${wordsOf(name => name === 'risk')})(?:\\s*#?\\d{1,4})?\\s*[:：]\\s*`,
  'iu',
);
const MITIGATION = new RegExp(
  `(?<!\\p{L})(?:${wordsOf(name => name === 'mitigation')})(?!\\p{L})`,
  'iu',
);
const ADDED_DELAY = /\s\((\+[^()]{1,60})\)$/;
const TURNS = [' — ', ' – ', ' → ', ' -> ', ' => '];

/** Reads a line or a paragraph about a risk: `Supplier closes. Mitigation: keep a second one. Impact: High`. */
export function readRiskText(written: string): RiskText {
  const [own, details] = splitDetails(peelLeadingEmoji(written).rest);
  const named = oneLine(own.replace(RISK, ''));
  const { text, delay } = splitDelay(named);
  return { text, details: mergeDetails(details, delay ? { delay } : {}) };
}

/** Whether a text starts with a label of risks, such as `Risk 2: …`. */
export function isRiskLabelled(text: string): boolean {
  return RISK.test(peelLeadingEmoji(text).rest);
}

/**
 * Parts what may go wrong from what is done about it: `Supplier closes — keep a second one`.
 *
 * @returns `undefined` where nothing parts them
 */
export function splitMitigation(
  text: string,
): { text: string; mitigation: string } | undefined {
  const [at, turn] = TURNS.map(each => [text.indexOf(each), each] as const)
    .filter(([index]) => index > 0)
    .sort(([a], [b]) => a - b)[0] ?? [-1, ''];
  const mitigation = text.slice(at + turn.length).trim();
  return at > 0 && mitigation && !isUndecided(mitigation)
    ? { text: text.slice(0, at).trim(), mitigation }
    : undefined;
}

/**
 * What a label that stands alone introduces: `Mitigation:`.
 *
 * @returns `undefined` where it is nothing that is said of risks
 */
export function introducedDetail(label: string): RiskDetailName | undefined {
  const { rest } = peelLeadingEmoji(label);
  const name = vocabulary.columns.get(wordsOfLabel(trimSeparators(rest)));
  return isRiskDetail(name) ? name : undefined;
}

/** Whether a heading names mitigations beside the risks: "Risks and mitigations". */
export function speaksOfMitigations(heading: string): boolean {
  return MITIGATION.test(heading);
}

function splitDetails(written: string): [string, RiskDetails] {
  const matches = [...written.matchAll(DETAIL)];
  if (!matches.length) {
    return [written, {}];
  }
  let text = trimSeparators(written.slice(0, matches[0].index));
  let details: RiskDetails = {};
  matches.forEach((match, at) => {
    const name = vocabulary.columns.get(wordsOfLabel(match[1]));
    const next = matches[at + 1]?.index;
    const [part, rest] = splitAtLooseClosing(
      written.slice(match.index + match[0].length, next),
    );
    const value = oneLine(next === undefined ? part : trimSeparators(part));
    if (isRiskDetail(name) && !isUndecided(value)) {
      details = mergeDetails(details, { [name]: value });
    }
    // "Late frames (impact: high): no sales"
    if (text && rest && next === undefined) {
      text += rest;
    }
  });
  return [text, details];
}

// "Audit delays: +2-4 weeks", "Audit delays (+2 weeks)", "Audit delays — +2 weeks"
function splitDelay(text: string): { text: string; delay?: string } {
  const added = ADDED_DELAY.exec(text.slice(-80))?.[1];
  if (added && isDelay(added)) {
    return { text: text.slice(0, -added.length - 2).trim(), delay: added };
  }
  for (const separator of [': ', '：', ' — ', ' – ', ' → ']) {
    const at = text.indexOf(separator);
    const delay = text.slice(at + separator.length).trim();
    if (at > 0 && isDelay(delay)) {
      return { text: text.slice(0, at).trim(), delay };
    }
  }
  return { text };
}

function isDelay(text: string): boolean {
  return text.startsWith('+')
    ? durationLength(text.slice(1).trimStart()) > 0
    : text !== '' && durationLength(text) === text.length;
}

function wordsOf(isWanted: (name: ColumnName) => boolean): string {
  return alternatives(
    [...vocabulary.columns]
      .filter(([, name]) => isWanted(name))
      .map(([words]) => words),
  );
}

// "end-of-support" is found as "end of support".
function wordsOfLabel(label: string): string {
  const words = normalisePhrase(label);
  return vocabulary.columns.has(words) ? words : words.replace(/[\s-]+/g, ' ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
