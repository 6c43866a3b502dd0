import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  evaluateScorecard,
  Fact,
  FactChange,
  FactSchema,
  FactValue,
  ScorecardResult,
} from '@waymark/plugin-waymark-common';
import { parseRoadmap } from '@waymark/roadmap-markdown';
import { findUndeclaredFacts, readScorecards } from '@waymark/scorecards';
import fs from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { readFactSchemas } from '../config/readFactSchemas';
import { BUILT_IN_FACTS } from '../facts';
import { readCatalogFacts } from '../facts/catalog/readCatalogFacts';

const ROOT = path.resolve(__dirname, '../../../..');
const EXAMPLES = path.join(ROOT, 'examples');
const NOW = Date.parse('2026-11-21T12:00:00Z');
const DAY = 24 * 3_600_000;

const read = (...names: string[]) =>
  fs.readFileSync(path.join(ROOT, ...names), 'utf8');

const files = ['production-readiness.yaml', 'api-quality.yaml'].map(it =>
  readScorecards(read('examples', 'scorecards', it)),
);
const [readiness, quality] = files.flatMap(it => it.scorecards);

const declared = new Map<string, FactSchema>(
  readFactSchemas(new ConfigReader(parse(read('app-config.yaml')))).map(it => [
    it.name,
    it,
  ]),
);

const pushed: Record<
  string,
  { name: string; value: FactValue; daysAgo: number }[]
> = JSON.parse(read('examples', 'facts.json'));

const entities = ['systems.yaml', ...componentFiles()].flatMap(file =>
  parseAllDocuments(read('examples', file)).map(it => ({
    folder: path.join(EXAMPLES, path.dirname(file)),
    entity: it.toJS() as Entity,
  })),
);

function componentFiles() {
  return fs
    .readdirSync(EXAMPLES)
    .map(it => `${it}/catalog-info.yaml`)
    .filter(it => fs.existsSync(path.join(EXAMPLES, it)));
}

function specOf(entity: Entity): Record<string, any> {
  return entity.spec ?? {};
}

// With the relations that others make.
function catalogFacts(entity: Entity): Fact[] {
  const relationsOf = (type: string, key: string) =>
    entities
      .map(it => it.entity)
      .filter(it => specOf(it)[key]?.includes(entity.metadata.name))
      .map(it => ({ type, targetRef: stringifyEntityRef(it) }));
  const relations = [
    ...relationsOf('apiProvidedBy', 'providesApis'),
    ...relationsOf('apiConsumedBy', 'consumesApis'),
  ];
  return readCatalogFacts({ ...entity, relations }).map(it => ({
    ...it,
    observedAt: NOW,
  }));
}

// What they ask of its plan. There is none where an annotation names what is not there or outside of its folder.
function roadmapFacts(entity: Entity, folder: string): Fact[] {
  const annotation = entity.metadata.annotations?.['waymark/roadmap'];
  const named = annotation?.split(',').map(it => path.join(folder, it.trim()));
  const found = (
    named ?? ['ROADMAP.md', 'docs/ROADMAP.md'].map(it => path.join(folder, it))
  ).filter(it => it.startsWith(`${folder}${path.sep}`) && fs.existsSync(it));
  const conflicts = found
    .flatMap(it => parseRoadmap(fs.readFileSync(it, 'utf8')).warnings)
    .filter(it => it.kind === 'status-progress-conflict');
  return [
    { name: 'roadmap.exists', value: found.length > 0, observedAt: NOW },
    {
      name: 'roadmap.conflicts',
      value: found.length ? conflicts.length : null,
      observedAt: NOW,
    },
  ];
}

function judge(name: string, scorecard = readiness): ScorecardResult {
  const { entity, folder } = entities.find(
    it =>
      it.entity.metadata.name === name &&
      scorecard.appliesTo?.(it.entity) !== false,
  )!;
  const facts = new Map<string, Fact>();
  const history = new Map<string, FactChange[]>();
  for (const fact of [
    ...catalogFacts(entity),
    ...roadmapFacts(entity, folder),
  ]) {
    facts.set(fact.name, fact);
  }
  for (const { daysAgo, ...fact } of pushed[stringifyEntityRef(entity)] ?? []) {
    const observedAt = NOW - daysAgo * DAY;
    facts.set(fact.name, { ...fact, observedAt });
    const before = history.get(fact.name) ?? [];
    history.set(
      fact.name,
      before.at(-1)?.value === fact.value
        ? before
        : [...before, { value: fact.value, since: observedAt }],
    );
  }
  return evaluateScorecard(scorecard, {
    now: NOW,
    entity,
    facts,
    history,
    schemas: declared,
  });
}

/** The rows of the table of levels: component, level, what keeps it from the next. */
const told = read('examples', 'README.md')
  .split('| Component | Level |')[1]
  .split('\n\n')[0]
  .split('\n')
  .slice(2)
  .map(it => {
    const [name, level, why] = it.split('|').slice(1, -1);
    return {
      name: /\[(.*?)\]/.exec(name)![1],
      level: level.trim(),
      why: why.trim(),
    };
  });

describe('the scorecards of the examples', () => {
  it('have nothing to mend, and read what the catalog, plans or the configuration declare', () => {
    expect(files.flatMap(it => it.findings)).toEqual([]);
    const names = new Set([
      ...declared.keys(),
      ...BUILT_IN_FACTS.flatMap(it => it.schemas.map(({ name }) => name)),
    ]);
    expect(
      [readiness, quality].flatMap(it => findUndeclaredFacts(it, names)),
    ).toEqual([]);
  });

  it('are told facts of the declared types, oldest first, and all that are declared', () => {
    const names = new Set<string>();
    for (const [entityRef, facts] of Object.entries(pushed)) {
      expect(entities.map(it => stringifyEntityRef(it.entity))).toContain(
        entityRef,
      );
      facts.forEach(({ name, value, daysAgo }, at) => {
        expect([name, typeof value]).toEqual([name, declared.get(name)?.type]);
        const later = facts.slice(at + 1).filter(it => it.name === name);
        expect(later.every(it => it.daysAgo < daysAgo)).toBe(true);
        names.add(name);
      });
    }
    expect([...names].sort()).toEqual([...declared.keys()].sort());
  });

  it('are about the components that the page says, which stand where it says', () => {
    const asked = entities
      .map(it => it.entity)
      .filter(it => it.kind === 'Component')
      .map(it => ({
        name: it.metadata.name,
        level: readiness.appliesTo!(it)
          ? (judge(it.metadata.name).level ?? 'none')
          : '–',
      }));
    const byName = (a: { name: string }, b: { name: string }) =>
      a.name < b.name ? -1 : 1;
    expect(
      told.map(({ name, level }) => ({ name, level })).sort(byName),
    ).toEqual(asked.sort(byName));
    expect(judge('trips-api', quality).level).toBe('stable');
    expect(judge('dock-events-api', quality).level).toBe('draft');
  });

  it('come to the verdicts that the page gives as reasons', () => {
    for (const { name, level, why } of told.filter(it => it.level !== '–')) {
      const { checks, gates } = judge(name);
      const next = gates.find(it => it.verdict !== 'pass');
      const open = [...(next?.blockers ?? []), ...(next?.unknown ?? [])];
      expect([name, open.map(it => why.includes(`\`${it.id}\``))]).toEqual([
        name,
        open.map(() => true),
      ]);
      const verdicts = new Map(checks.map(it => [it.checkId, it.verdict]));
      for (const [, id, verdict] of why.matchAll(
        /`([\w-]+)` (?:is )?(fail|stale|unknown)/g,
      )) {
        expect([name, level, id, verdicts.get(id)]).toEqual([
          name,
          level,
          id,
          verdict,
        ]);
      }
    }
    const reasons = new Set(
      told
        .filter(it => it.level !== '–')
        .flatMap(it => judge(it.name).checks)
        .map(it => it.reason?.kind ?? it.verdict),
    );
    for (const reason of [
      'pass',
      'not-true',
      'not-held',
      'held-unknown',
      'stale-fact',
      'other-entities',
    ]) {
      expect(reasons).toContain(reason);
    }
  });
});
