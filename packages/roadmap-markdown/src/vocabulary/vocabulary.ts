import { CriterionKind, RoadmapStatus } from '@waymark/plugin-waymark-common';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { ko } from './ko';
import { pt } from './pt';
import { LabelName, SectionName, TimeWords, Language } from './Language';
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

function timeWords(): Omit<TimeWords, 'months'> & {
  months: ReadonlyMap<string, number>;
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
  };
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
  optional: collect(({ optional }) => optional),
  skipped: collect(({ skipped }) => skipped),
  dropped: collect(({ dropped }) => dropped),
  time: timeWords(),
};
