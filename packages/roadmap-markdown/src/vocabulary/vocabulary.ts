import {
  ComparisonOperator,
  CriterionKind,
  Necessity,
  DocumentKind,
  RoadmapStatus,
} from '@waymark/plugin-waymark-common';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { ko } from './ko';
import { pt } from './pt';
import {
  ColumnName,
  LabelName,
  Language,
  MetricWords,
  SectionName,
  TimeWords,
} from './Language';
import { zh } from './zh';

// Documents mix languages ("Status: en cours"), so that all are read together. English comes first and wins a tie.
const languages: readonly Language[] = [en, de, fr, es, pt, zh, ja, ko];

function collect(
  words: (language: Language) => readonly string[],
): readonly string[] {
  const all = new Set(languages.flatMap(language => words(language)));
  return [...all].sort((a, b) => b.length - a.length);
}

function index<Name extends string>(
  groups: (language: Language) => Partial<Record<Name, readonly string[]>>,
): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const language of languages) {
    const entries = Object.entries(groups(language)) as [Name, string[]][];
    for (const [name, words] of entries) {
      for (const word of words) {
        if (!names.has(word)) {
          names.set(word, name);
        }
      }
    }
  }
  return names;
}

function timeWords(): Omit<Required<TimeWords>, 'months' | 'ranks'> & {
  months: ReadonlyMap<string, number>;
  ranks: ReadonlyMap<string, string>;
} {
  const months = new Map<string, number>();
  for (const { time } of languages) {
    time.months.forEach((names, month) => {
      names.forEach(name => months.set(name, month + 1));
    });
  }
  return {
    months,
    hour: collect(({ time }) => time.hour),
    day: collect(({ time }) => time.day),
    week: collect(({ time }) => time.week),
    month: collect(({ time }) => time.month),
    year: collect(({ time }) => time.year),
    next: collect(({ time }) => time.next),
    to: collect(({ time }) => time.to),
    until: collect(({ time }) => time.until),
    from: collect(({ time }) => time.from),
    about: collect(({ time }) => time.about),
    onwards: collect(({ time }) => time.onwards),
    endsBefore: collect(({ time }) => time.endsBefore ?? []),
    endsAbout: collect(({ time }) => time.endsAbout ?? []),
    ordinalBefore: collect(({ time }) => time.ordinalBefore ?? []),
    ordinalAfter: collect(({ time }) => time.ordinalAfter ?? []),
    calendarWeek: collect(({ time }) => time.calendarWeek ?? []),
    quarter: collect(({ time }) => time.quarter ?? []),
    half: collect(({ time }) => time.half ?? []),
    quarterCodes: collect(({ time }) => time.quarterCodes ?? []),
    halfCodes: collect(({ time }) => time.halfCodes ?? []),
    firstHalf: collect(({ time }) => time.firstHalf ?? []),
    secondHalf: collect(({ time }) => time.secondHalf ?? []),
    ranks: new Map(
      languages.flatMap(({ time }) => Object.entries(time.ranks ?? {})),
    ),
  };
}

type MetricWordLists = {
  [
    Words in keyof MetricWords as MetricWords[Words] extends readonly string[]
      ? Words
      : never
  ]: MetricWords[Words];
};

function metricWords(words: keyof MetricWordLists): readonly string[] {
  return collect(({ metrics }) => metrics?.[words] ?? []);
}

function metricIndex(words: keyof Omit<MetricWords, keyof MetricWordLists>) {
  return index<string>(({ metrics }) => metrics?.[words] ?? {});
}

/** The words of all languages, ready to be looked up. Lists have their longest phrases first. */
export const vocabulary = {
  units: index(({ units }) => units),
  ordinals: new Map(
    languages.flatMap(({ ordinals }) => Object.entries(ordinals)),
  ),
  horizons: collect(({ horizons }) => horizons),
  stages: collect(({ stages }) => stages),
  planNouns: collect(({ planNouns }) => planNouns),
  aboutPhase: new Set(collect(({ aboutPhase }) => aboutPhase)),
  statuses: index<RoadmapStatus>(({ statuses }) => statuses),
  phaseNames: new Set(collect(({ phaseNames }) => phaseNames)),
  notStatuses: collect(({ notStatuses }) => notStatuses),
  fillers: collect(({ fillers }) => fillers),
  negations: collect(({ negations }) => negations ?? []),
  labels: index<LabelName>(({ labels }) => labels),
  criteria: index<CriterionKind>(({ criteria }) => criteria),
  sections: index<SectionName>(({ sections }) => sections),
  measured: collect(({ measured }) => measured ?? []),
  undecided: new Set(collect(({ undecided }) => undecided ?? [])),
  columns: index<ColumnName>(({ columns }) => columns ?? {}),
  necessity: index<Necessity>(({ necessity }) => necessity ?? {}),
  totals: new Set(collect(({ totals }) => totals ?? [])),
  affirmations: new Set(collect(({ affirmations }) => affirmations ?? [])),
  denials: new Set(collect(({ denials }) => denials ?? [])),
  requiring: collect(({ requiring }) => requiring ?? []),
  allBefore: collect(({ allBefore }) => allBefore ?? []),
  optional: collect(({ optional }) => optional),
  currentStatus: new Set(collect(({ currentStatus }) => currentStatus ?? [])),
  kinds: index<DocumentKind>(({ kinds }) => kinds ?? {}),
  frequencies: index<string>(({ frequencies }) => frequencies ?? {}),
  every: collect(({ every }) => every ?? []),
  dayLabels: index<LabelName>(({ dayLabels }) => dayLabels ?? {}),
  targets: {
    before: collect(({ targets }) => targets?.before ?? []),
    after: collect(({ targets }) => targets?.after ?? []),
    whole: new Set(collect(({ targets }) => targets?.whole ?? [])),
  },
  decisions: {
    decision: new Set(collect(({ decisions }) => decisions?.decision ?? [])),
    recommendation: new Set(
      collect(({ decisions }) => decisions?.recommendation ?? []),
    ),
  },
  priorities: new Set(collect(({ priorities }) => priorities ?? [])),
  conditions: collect(({ conditions }) => conditions ?? []),
  conditionSentences: collect(
    ({ conditionSentences }) => conditionSentences ?? [],
  ),
  because: collect(({ because }) => because ?? []),
  skipped: collect(({ skipped }) => skipped),
  dropped: collect(({ dropped }) => dropped),
  time: timeWords(),
  planDays: {
    checkpoint: collect(({ planDays }) => planDays?.checkpoint ?? []),
    launch: collect(({ planDays }) => planDays?.launch ?? []),
    launchDay: collect(({ planDays }) => planDays?.launchDay ?? []),
    before: collect(({ planDays }) => planDays?.before ?? []),
    after: collect(({ planDays }) => planDays?.after ?? []),
    one: collect(({ planDays }) => planDays?.one ?? []),
    minus: collect(({ planDays }) => planDays?.minus ?? []),
    plus: collect(({ planDays }) => planDays?.plus ?? []),
    articles: collect(({ planDays }) => planDays?.articles ?? []),
    codes: collect(({ planDays }) => planDays?.codes ?? []),
  },
  schedule: {
    weekdays: collect(({ schedule }) => schedule?.weekdays ?? []),
    dayParts: collect(({ schedule }) => schedule?.dayParts ?? []),
    rollout: collect(({ schedule }) => schedule?.rollout ?? []),
    totals: collect(({ schedule }) => schedule?.totals ?? []),
    timeZone: collect(({ schedule }) => schedule?.timeZone ?? []),
  },
  escalation: {
    levels: collect(({ escalation }) => escalation?.levels ?? []),
    conditions: collect(({ escalation }) => escalation?.conditions ?? []),
  },
  risks: {
    columns: index<ColumnName>(({ risks }) => risks?.columns ?? {}),
    levels: collect(({ risks }) => risks?.levels ?? []),
    scenarios: new Set(collect(({ risks }) => risks?.scenarios ?? [])),
  },
  raci: new Set(collect(({ raci }) => raci ?? [])),
  metrics: {
    before: metricIndex('before') as ReadonlyMap<string, ComparisonOperator>,
    after: metricIndex('after') as ReadonlyMap<string, ComparisonOperator>,
    about: metricWords('about'),
    zero: metricWords('zero'),
    none: new Set(metricWords('none')),
    unstated: new Set(metricWords('unstated')),
    multiple: metricWords('multiple'),
    frequencies: metricIndex('frequencies'),
    per: metricWords('per'),
    units: metricIndex('units'),
    multipliers: metricIndex('multipliers'),
    counters: new Set(metricWords('counters')),
    of: metricWords('of'),
    lessIsBetter: metricWords('lessIsBetter'),
    moreIsBetter: metricWords('moreIsBetter'),
    changes: metricWords('changes'),
    lower: metricWords('lower'),
    raise: metricWords('raise'),
    by: metricWords('by'),
    and: metricWords('and'),
    conditions: metricWords('conditions'),
    reaching: metricWords('reaching'),
    reached: metricWords('reached'),
    target: metricWords('target'),
    shares: metricWords('shares'),
  },
};
