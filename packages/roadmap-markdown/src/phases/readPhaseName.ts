import { PhaseUnit } from '@waymark/plugin-waymark-common';
import { peelLeadingEmoji } from '../syntax/emoji';
import { HEADING_BOX, leadingStatusLength } from '../status/headingStatus';
import { readCalendarTime } from '../timeframe/readCalendarTime';
import { RelativeSpan } from '../timeframe/CalendarTime';
import { readRelativeTime } from '../timeframe/readRelativeTime';
import {
  alternatives,
  isWordEnd,
  leadingPhrase,
  normalisePhrase,
} from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { PhaseName } from './PhaseName';

const UNIT = alternatives(vocabulary.units.keys());
const NUMBER_WORD = alternatives(vocabulary.ordinals.keys());

// A figure such as 1, 1A, 2.3 or G0; a Roman numeral; one letter; a word.
const ORDINAL = String.raw`(?:[a-z]?\d+(?:\.\d+)*[a-z]?|[ivx]+|[a-z]|${NUMBER_WORD})`;
const VERSION = String.raw`\d+(?:\.\d+|\.x)*(?:[-+][\p{L}\p{N}][\p{L}\p{N}.]*)?\+?`;

const BEFORE_UNIT = /^(?:\d+(?:\.\d+)*[.)]?|[a-z][.)]|#)\s+/iu;
const UNIT_THEN_ORDINAL = new RegExp(
  `^(${UNIT})(?:\\s*#?\\s*(?=\\d|[一-十])|\\s+)(${VERSION}|${ORDINAL})(?![\\p{L}\\p{N}])`,
  'iu',
);
const ORDINAL_THEN_UNIT = new RegExp(
  `^(?:第\\s*)?(\\d+|[一二三四五六七八九十])\\s*(?:个)?\\s*(阶段|階段|里程碑|フェーズ|段階|ステージ|단계|마일스톤)`,
  'iu',
);
// "3. Phase: Fernleihe", "Première étape"; a figure may as well number a heading, so that a name has to follow.
const RANK_THEN_UNIT = new RegExp(
  `^(?:(\\d{1,2})(?:\\.|\\.?[ºª°]|st|nd|rd|th|er|re|e|ème)\\s(${UNIT})(?=\\s*[:：—–]|\\s-\\s)|(${alternatives([...vocabulary.time.ranks.keys()].filter(rank => /^\p{L}+$/u.test(rank)))})\\s(${UNIT})(?![\\p{L}\\p{N}]))`,
  'iu',
);
const MILESTONE_CODE = /^(M\d+(?:\.\d+)?[a-z]?)(?=\s*(?:[:：—–(]|-\s|$))/iu;
const VERSION_NUMBER = new RegExp(`^(v?)(${VERSION})(?![\\p{L}\\p{N}%])`, 'iu');
const BESIDE_VERSION =
  /^((?:post|pre|after|beyond)[-\s]+v?\d+(?:\.\d+)*(?:\.x)?)(?![\p{L}\p{N}])/iu;
// "[v1.2.0] - 2026-03-01"; before words it marks what they are about.
const BRACKETED = /^\[(v?\d[\p{L}\p{N}.+-]{0,30})\](.*)$/iu;
const SEPARATED = /^\s*(?:$|[:：—–|(（[,.]|-\s|->|→)/u;

/**
 * Reads a heading, or the cell of a plan table, as the name of a phase.
 *
 * @returns `undefined` if it names none
 */
export function readPhaseName(title: string): PhaseName | undefined {
  const text = withoutDecoration(title);
  return (
    readExplicitUnit(text) ??
    readRank(text) ??
    readExplicitUnit(withoutDecoration(text.replace(BEFORE_UNIT, ''))) ??
    readMilestoneCode(text) ??
    readVersion(text) ??
    readQuarter(text) ??
    readHorizon(text) ??
    readStage(text)
  );
}

// "✅ [DONE] Phase 1", "Completed: Phase 1", "[x] Phase 1"; also behind a number, as in "1. ✅ Phase 1"
function withoutDecoration(title: string): string {
  const { rest } = peelLeadingEmoji(title.replace(HEADING_BOX, ''));
  const undecorated = rest.replace(/^~~|~~$/g, '');
  const status = leadingStatusLength(undecorated);
  return peelLeadingEmoji(undecorated.slice(status)).rest;
}

function readExplicitUnit(text: string): PhaseName | undefined {
  const reversed = ORDINAL_THEN_UNIT.exec(text);
  const match = reversed ?? UNIT_THEN_ORDINAL.exec(text);
  if (!match) {
    return undefined;
  }
  const [unitText, ordinalText] = reversed
    ? [match[2], match[1]]
    : [match[1], match[2]];
  const rest = text.slice(match[0].length);
  const isLetter = /^\p{L}+$/u.test(ordinalText);
  if (isLetter && !SEPARATED.test(rest) && !peelLeadingEmoji(rest).emoji[0]) {
    return undefined;
  }
  if (!SEPARATED.test(rest) && isAboutPhase(rest)) {
    return undefined;
  }
  const ordinal = normalisePhrase(ordinalText);
  const unit = unitOf(unitText);
  return {
    unit,
    ordinal: vocabulary.ordinals.get(ordinal) ?? ordinal,
    name: nameAfter(rest),
    explicit: unit !== 'version',
  };
}

function readRank(text: string): PhaseName | undefined {
  const match = RANK_THEN_UNIT.exec(text);
  const rest = match ? text.slice(match[0].length) : '';
  if (!match || !SEPARATED.test(rest)) {
    return undefined;
  }
  const [, figure, unitBehindFigure, rank, unitBehindRank] = match;
  const unit = unitOf(unitBehindFigure ?? unitBehindRank);
  return {
    unit,
    ordinal: figure ?? vocabulary.time.ranks.get(normalisePhrase(rank)) ?? rank,
    name: nameAfter(rest),
    explicit: unit !== 'version',
  };
}

function unitOf(text: string): PhaseUnit {
  const phrase = normalisePhrase(text).replace(/-/g, ' ');
  return vocabulary.units.get(phrase) ?? 'phase';
}

// "Phase 1 Risks" is no phase, "Phase 1 Foundations" is one.
function isAboutPhase(rest: string): boolean {
  const words = normalisePhrase(rest.replace(/[(（].*$/, '')).split(' ');
  return words.some(word => vocabulary.aboutPhase.has(word));
}

function readMilestoneCode(text: string): PhaseName | undefined {
  const match = MILESTONE_CODE.exec(text);
  return (
    (match && {
      unit: 'milestone',
      ordinal: normalisePhrase(match[1]).slice(1),
      name: nameAfter(text.slice(match[0].length)),
      explicit: true,
    }) ??
    undefined
  );
}

// A bare "1.1" numbers a section, so that a version without "v" needs three figures and something that sets it off.
function readVersion(text: string): PhaseName | undefined {
  const beside = BESIDE_VERSION.exec(text);
  if (beside && SEPARATED.test(text.slice(beside[0].length))) {
    return {
      unit: 'version',
      ordinal: normalisePhrase(beside[1]),
      name: nameAfter(text.slice(beside[0].length)),
      explicit: false,
    };
  }
  const bracketed = BRACKETED.exec(text);
  if (bracketed) {
    return SEPARATED.test(bracketed[2])
      ? readVersion(`${bracketed[1]}${bracketed[2]}`)
      : undefined;
  }
  const match = VERSION_NUMBER.exec(text);
  if (!match) {
    return undefined;
  }
  const [whole, prefix, number] = match;
  const rest = text.slice(whole.length);
  const isVersion = prefix
    ? isSetOff(rest)
    : /^\d+\.\d+\.(?:\d+|x)/i.test(number) && SEPARATED.test(rest);
  const mayBeVersion = prefix && !isAboutPhase(rest);
  if (!isVersion && !mayBeVersion) {
    return undefined;
  }
  return {
    unit: 'version',
    ordinal: normalisePhrase(number),
    name: nameAfter(rest),
    explicit: false,
    needsSibling: !isVersion,
  };
}

function readQuarter(text: string): PhaseName | undefined {
  const time = readCalendarTime(text);
  if (!time || !isSetOff(text.slice(time.length))) {
    return undefined;
  }
  if (time.grain === 'day') {
    return undefined;
  }
  return {
    unit: time.grain === 'quarter' ? 'quarter' : 'horizon',
    ordinal: normalisePhrase(text.slice(0, time.length)),
    name: nameAfter(text.slice(time.length)),
    explicit: false,
  };
}

function readHorizon(text: string): PhaseName | undefined {
  const relative = readRelativeTime(text);
  // "L-7 Days" and "Day -1" are checkpoints of a launch, a day and not a span to plan in.
  const isDay =
    relative?.anchoredOn === 'launch' || isSignedDay(relative?.span);
  const length = relative && !isDay ? relative.length : horizonLength(text);
  if (!length || !isSetOff(text.slice(length))) {
    return undefined;
  }
  return {
    unit: 'horizon',
    ordinal: normalisePhrase(text.slice(0, length)),
    name: nameAfter(text.slice(length)),
    explicit: false,
  };
}

function isSignedDay(span: RelativeSpan | undefined): boolean {
  return (
    span?.unit === 'days' &&
    span.signed &&
    span.first === span.last &&
    span.first !== 0
  );
}

function horizonLength(text: string): number {
  const normal = normalisePhrase(text).replace(/^(\p{L}+)-(?=\p{L})/u, '$1 ');
  return leadingPhrase(normal, vocabulary.horizons)?.length ?? 0;
}

// "Beta", "MVP (v1.0)"
function readStage(text: string): PhaseName | undefined {
  const stage = leadingPhrase(normalisePhrase(text), vocabulary.stages);
  const rest = stage === undefined ? '' : text.slice(stage.length);
  return stage !== undefined && isSetOff(rest)
    ? { unit: 'stage', ordinal: stage, name: text, explicit: false }
    : undefined;
}

// What follows a version, a quarter or a horizon in the heading of one: nothing, something set off, a word for a plan.
function isSetOff(rest: string): boolean {
  if (SEPARATED.test(rest) || peelLeadingEmoji(rest).emoji.length > 0) {
    return true;
  }
  const words = normalisePhrase(rest);
  const noun = leadingPhrase(words, vocabulary.planNouns);
  return (
    noun !== undefined &&
    isWordEnd(words, noun.length) &&
    SEPARATED.test(words.slice(noun.length))
  );
}

function nameAfter(rest: string): string {
  return rest.replace(/^[\s:：—–|.,→>-]+/u, '').trim();
}
