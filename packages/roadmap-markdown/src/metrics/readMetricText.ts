import { phraseAt, phraseBefore } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { boundFigure, isSizeOfChange } from './direction';
import { Figure, isPlainTarget } from './Figure';
import { CountedRate, readCountedRate } from './countedRate';
import { findFigures } from './findFigures';
import { foldText, lowerInPlace } from './foldText';
import { MetricReading } from './MetricReading';
import { Frequency, readFinalFrequency, readFrequency } from './readFrequency';
import { readRate } from './readUnit';
import { splitCondition } from './splitCondition';
import { splitTargets, TargetPart } from './splitTargets';
import { cleanSubject, endsOpen, withoutDangling, withoutOf } from './subject';

// A bullet that is longer is prose.
const LONGEST = 1000;
const { metrics, time } = vocabulary;
const TO = [...time.to].sort((a, b) => b.length - a.length);
const BOUNDS = [...metrics.before.keys()].sort((a, b) => b.length - a.length);
const PERCENTILE = /^(?:p\d{2,3}(?:\.\d+)?|median|avg|mean)$/i;

/**
 * Reads the targets that a bullet or sentence states, the threshold on either side of the name: `<1% 5xx error rate`, `MTTA < 5 minutes,
 * MTTR < 30 minutes`, `Zero outages`, `Monthly release cadence`. Text without a figure gives none.
 *
 * A bare figure counts where it is a share, starts the text or ends it; whether it is a floor or a ceiling, {@link boundFigure}
 * tells. Of several figures without a comma between them, the first that is compared with or a share is the target (in `3 customers finish the
 * drill ≤ 10m`, the ten minutes), and of a change from one to another the last. A name before a colon (`Adoption: 100+ users`) is the subject
 * only where there is no other. Circumstances at the end of an enumeration hold for all of it.
 */
export function readMetricText(text: string): MetricReading[] {
  if (text.length > LONGEST) {
    return [];
  }
  const folded = foldText(text);
  const label = readLabel(folded);
  const figures = [
    ...findZero(folded, label.end),
    ...findFigures(folded).filter(({ start }) => start >= label.end),
  ];
  const parts = splitTargets(folded, label.end, figures);
  const readings: MetricReading[] = [];
  for (const part of parts) {
    const previous = readings[readings.length - 1]?.subject;
    const reading = readPart(text, folded, part, label.name ?? previous);
    if (reading) {
      readings.push(reading);
    }
  }
  if (parts.length === 1) {
    return readings.map(reading => ({ ...reading, text: text.trim() }));
  }
  return withSharedCondition(readings);
}

function withSharedCondition(readings: MetricReading[]): MetricReading[] {
  const condition = readings[readings.length - 1]?.condition;
  return condition
    ? readings.map(reading => ({
        ...reading,
        condition: reading.condition ?? condition,
      }))
    : readings;
}

function readLabel(text: string): { name?: string; end: number } {
  const [whole, name] = /^([^:]{1,80}):(?=\s)/.exec(text) ?? [];
  if (!whole || /\([^)]*$/.test(name)) {
    return { end: 0 };
  }
  const isTarget = findFigures(name).some(isPlainTarget);
  return isTarget && !isFigure(text.slice(whole.length))
    ? { end: 0 }
    : { name: cleanSubject(name) || undefined, end: whole.length };
}

// In "Boats in within 9 min: 95 %" the nine minutes belong to the name.
function isFigure(text: string): boolean {
  const trimmed = text.trim();
  const [figure, ...others] = findFigures(trimmed);
  return (
    figure !== undefined &&
    others.length === 0 &&
    isPlainTarget(figure) &&
    figure.start === 0 &&
    figure.end === trimmed.length
  );
}

function findZero(text: string, offset: number): Figure[] {
  const lower = lowerInPlace(text);
  const at = afterLeadingWords(lower, offset);
  const word = phraseAt(lower, at, metrics.zero);
  const end = at + (word?.length ?? 0);
  // "No more than 5" is a bound, which starts with the same word.
  const isBound = phraseAt(lower, at, BOUNDS) !== undefined;
  return word && !isBound && /^ ?[\p{L}\d]/u.test(text.slice(end, end + 2))
    ? [{ start: at, end, value: 0, operator: '=', word: true }]
    : [];
}

function afterLeadingWords(lower: string, offset: number): number {
  let at = offset;
  while (lower.charAt(at) === ' ') {
    at += 1;
  }
  const word = phraseAt(lower, at, metrics.reaching);
  return word && lower.charAt(at + word.length) === ' '
    ? at + word.length + 1
    : at;
}

function readPart(
  text: string,
  folded: string,
  part: TargetPart,
  fallback: string | undefined,
): MetricReading | undefined {
  const own = text.slice(part.start, part.end).trim();
  const figure = mainFigure(folded, part);
  if (figure) {
    return { text: own, ...readFigurePart(folded, part, figure, fallback) };
  }
  if (part.figures.some(isPlainTarget)) {
    return undefined;
  }
  const statement = folded.slice(part.start, part.end);
  const frequency = readFrequency(statement) ?? readFinalFrequency(statement);
  return (
    frequency && { text: own, ...readFrequent(statement, frequency, fallback) }
  );
}

function readFrequent(
  statement: string,
  { value, unit, operator, start, end }: Frequency,
  fallback: string | undefined,
) {
  const around =
    start === 0 || statement.slice(0, start).trim() === ''
      ? statement.slice(end)
      : statement.slice(0, start);
  const { subject, condition } = splitCondition(around);
  return withSubject(
    { operator: operator ?? ('>=' as const), value, unit },
    cleanSubject(subject) || fallback,
    condition,
  );
}

function mainFigure(folded: string, part: TargetPart): Figure | undefined {
  const { figures } = part;
  const first =
    figures.find(isPlainTarget) ??
    figures.find(figure => standsOut(folded, part, figure));
  let main = first;
  for (const figure of figures) {
    if (
      main &&
      figure.start >= main.end &&
      leadsTo(folded.slice(main.end, figure.start))
    ) {
      main = figure;
    }
  }
  return main;
}

// "from 60% to 80%", "300 ms → 150 ms"
function leadsTo(between: string): boolean {
  const words = between.trim();
  return (
    /^(?:→|->|=>|⇒|➜)$/.test(words) ||
    (words !== '' &&
      TO.includes(words.toLowerCase()) &&
      !metrics.and.includes(words.toLowerCase()))
  );
}

function standsOut(
  folded: string,
  { start, end }: TargetPart,
  figure: Figure,
): boolean {
  const before = folded.slice(start, figure.start);
  const after = folded.slice(figure.end, end);
  if (cleanSubject(before) === '') {
    return !/^[.)]\s/.test(after);
  }
  const isLast = /^[\s.)\]]{0,5}(?:\([^()]{0,200}\))?$/.test(after);
  const isAnnounced = /[:=(→]\s{0,3}$/.test(before) || isReached(before);
  return (
    isAnnounced ||
    (((isLast && figure.unit !== undefined) ||
      rateOf(folded, end, figure) !== undefined) &&
      !endsOpen(before))
  );
}

// "400 guests a day"
function rateOf(
  folded: string,
  end: number,
  { unit, end: at }: Figure,
): CountedRate | undefined {
  return unit === undefined
    ? readCountedRate(lowerInPlace(folded.slice(0, end)), at)
    : undefined;
}

function isReached(before: string): boolean {
  const lower = lowerInPlace(before.trimEnd());
  return (
    phraseBefore(lower, lower.length, metrics.reaching) !== undefined ||
    phraseBefore(lower, lower.length, metrics.target) !== undefined ||
    (isOfVerb(lower) !== undefined && endsOpen(before) !== undefined)
  );
}

function readFigurePart(
  folded: string,
  part: TargetPart,
  figure: Figure,
  fallback: string | undefined,
): Omit<MetricReading, 'text'> {
  const before = withoutFigures(folded, part, figure);
  const counted = rateOf(folded, part.end, figure);
  const named = nameMeasure(
    before,
    folded.slice(figure.end, counted?.start ?? part.end) +
      (counted ? folded.slice(counted.end, part.end) : ''),
  );
  const rate =
    figure.unit === undefined ? trailingRate(named.subject) : undefined;
  const subject = cleanSubject(rate?.subject ?? named.subject);
  const whole = wholeSubject(subject, fallback);
  const unit = figure.unit ?? counted?.unit ?? rate?.unit;
  const direction = named.verb ?? `${whole ?? ''}`;
  return withSubject(
    {
      ...boundFigure(
        named.operator
          ? { ...figure, operator: figure.operator ?? named.operator }
          : figure,
        direction,
      ),
      ...(unit && { unit }),
    },
    whole,
    named.condition,
  );
}

function wholeSubject(
  subject: string,
  fallback: string | undefined,
): string | undefined {
  return PERCENTILE.test(subject) && fallback
    ? `${subject} ${fallback}`
    : subject || fallback;
}

interface Named {
  subject: string;
  condition?: string;
  /** What a verb before the subject says of the figure. */
  operator?: '<=' | '>=';
  verb?: string;
}

function nameMeasure(before: string, rest: string): Named {
  const after = before.includes('(') ? rest : rest.replace(/^\s?\)/, '');
  const opened = /^([^()]*)\(([^()]*)$/.exec(before);
  if (opened) {
    const [, outer, inner] = opened;
    const tail = splitCondition(after.replace(/\)/, ' '));
    return {
      subject: withoutDangling(outer),
      condition:
        [withoutDangling(cleanSubject(inner)), tail.subject, tail.condition]
          .filter(Boolean)
          .join(' ') || undefined,
    };
  }
  const lead = cleanSubject(before);
  const share = withoutOf(after);
  if (lead === '') {
    return splitCondition(share ?? after, share !== undefined);
  }
  const verb = readVerb(before);
  const { subject, condition } = splitCondition(
    share ?? after,
    share !== undefined,
  );
  const name =
    verb?.subject ??
    (endsOpen(before) && share !== undefined
      ? before.trim()
      : withoutDangling(before));
  return {
    subject: `${trimReaching(name)} ${subject}`.trim(),
    condition,
    operator:
      verb?.operator ?? (isSizeOfChange(before, after) ? '>=' : undefined),
    verb: verb?.change,
  };
}

function trimReaching(name: string): string {
  const lower = lowerInPlace(name);
  const word = phraseBefore(lower, lower.length, metrics.reaching);
  return word ? name.slice(0, -word.length).trim() : name;
}

function isOfVerb(lower: string): string | undefined {
  const trimmed = lower.trimStart();
  return (
    phraseAt(trimmed, 0, metrics.lower) ?? phraseAt(trimmed, 0, metrics.raise)
  );
}

// "Reduce cost to 5 min" names where the cost ends, "Reduce cost by 5 %" how large the reduction is.
function readVerb(before: string) {
  const lower = lowerInPlace(before).trim();
  const verb = isOfVerb(lower);
  if (!verb) {
    return undefined;
  }
  const isSize = phraseBefore(lower, lower.length, metrics.by) !== undefined;
  const name = withoutDangling(before.trim().slice(verb.length));
  if (isSize) {
    return {
      subject: `${before.trim().slice(0, verb.length)} ${name}`,
      operator: '>=' as const,
      change: verb,
    };
  }
  const falls = metrics.lower.includes(verb);
  return {
    subject: withoutDangling(name),
    operator: falls ? ('<=' as const) : ('>=' as const),
    change: undefined,
  };
}

function withoutFigures(
  folded: string,
  part: TargetPart,
  main: Figure,
): string {
  let rest = '';
  let at = part.start;
  for (const figure of part.figures) {
    const isName =
      !isPlainTarget(figure) &&
      cleanSubject(folded.slice(part.start, figure.start)) !== '' &&
      figure.unit === undefined;
    if (figure.start < main.start && !isName) {
      rest += `${folded.slice(at, figure.start).trimEnd()} `;
      at = figure.end;
    }
  }
  return rest + folded.slice(at, main.start);
}

function trailingRate(subject: string) {
  const slash = Math.max(subject.lastIndexOf('/'), 0);
  for (const at of [slash, ...lastSpaces(subject)]) {
    const rate = readRate(lowerInPlace(subject), at);
    if (rate.unit && at + rate.length === subject.length) {
      return { subject: subject.slice(0, at).trim(), unit: rate.unit };
    }
  }
  return undefined;
}

function lastSpaces(text: string): number[] {
  const last = text.lastIndexOf(' ');
  const previous = last > 0 ? text.lastIndexOf(' ', last - 1) : -1;
  return [previous, last].filter(at => at > 0);
}

function withSubject<T extends object>(
  target: T,
  subject: string | undefined,
  condition: string | undefined,
) {
  return {
    ...(subject && { subject }),
    ...target,
    ...(condition && { condition }),
  };
}
