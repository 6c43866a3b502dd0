import {
  DocumentKind,
  Origin,
  Phase,
  Roadmap,
} from '@waymark/plugin-waymark-common';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

/** What tells the kind of a document. */
export interface KindSources extends Pick<
  Roadmap,
  'title' | 'phases' | 'items' | 'checkboxes' | 'checkpoints'
> {
  titleLine?: number;
}

/** A kind, and where it was found; a plain roadmap is found nowhere. */
export interface FoundKind {
  kind: DocumentKind;
  origin?: Origin;
}

// Nobody writes longer titles; each word has to be looked for.
const MAXIMUM_LENGTH = 300;

// "Launch readiness checklist" is a checklist: the kind that says most of the shape counts.
const BY_TITLE: readonly DocumentKind[] = [
  'checklist',
  'readiness',
  'rollout',
  'backlog',
  'milestones',
];

/**
 * The kind of a document: by a word of its title, else by its shape. A plan around a launch is a rollout, one of milestones
 * without days is about milestones, boxes without phases are a checklist, other items without phases a backlog.
 */
export function readKind(sources: KindSources): FoundKind {
  const { title = '', titleLine = 1 } = sources;
  const named = kindOfTitle(title);
  if (named) {
    return {
      kind: named,
      origin: { line: titleLine, foundBy: 'heading' },
    };
  }
  return kindOfShape(sources) ?? { kind: 'roadmap' };
}

function kindOfTitle(title: string): DocumentKind | undefined {
  const words = ` ${normalisePhrase(title.slice(0, MAXIMUM_LENGTH)).replace(/[^\p{L}\p{N}/-]+/gu, ' ')} `;
  const kinds = new Set<DocumentKind>();
  for (const [phrase, kind] of vocabulary.kinds) {
    if (words.includes(` ${phrase} `)) {
      kinds.add(kind);
    }
  }
  const found = BY_TITLE.find(kind => kinds.has(kind));
  // "Roadmap and milestones" has both: then its shape decides.
  return found === 'milestones' && kinds.has('roadmap') ? undefined : found;
}

function kindOfShape({
  phases,
  items,
  checkboxes,
  checkpoints,
}: KindSources): FoundKind | undefined {
  const [launch] = [
    ...phases.filter(isAroundLaunch).map(({ line }) => line),
    ...checkpoints.map(({ line }) => line),
  ];
  const outer = phases.filter(({ parent }) => parent === undefined);
  if (launch !== undefined) {
    return {
      kind: 'rollout',
      origin: { line: launch, foundBy: 'heading' },
    };
  }
  if (outer.length > 1 && outer.every(isUndatedMilestone)) {
    return {
      kind: 'milestones',
      origin: { line: outer[0].line, foundBy: 'heading' },
    };
  }
  if (phases.length) {
    return undefined;
  }
  if (checkboxes.total) {
    const line = items.find(({ checked }) => checked !== undefined)?.line ?? 1;
    return { kind: 'checklist', origin: { line, foundBy: 'checkbox' } };
  }
  return items.length
    ? {
        kind: 'backlog',
        origin: { line: items[0].line, foundBy: items[0].foundBy },
      }
    : undefined;
}

// "Week -8", "L+2": weeks without a sign are counted from the start of any plan.
function isAroundLaunch({ timeframe }: Phase): boolean {
  return /^(?:\p{L}+\s+[-+−]\d|[LT]\s?[-+−]\s?\d)/u.test(timeframe?.text ?? '');
}

function isUndatedMilestone({ unit, timeframe }: Phase): boolean {
  return unit === 'milestone' && !timeframe?.start && !timeframe?.end;
}
