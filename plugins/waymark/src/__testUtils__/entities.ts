import { Entity } from '@backstage/catalog-model';
import {
  EntityRoadmap,
  RoadmapBurnUpPoint,
} from '@waymark/plugin-waymark-common';
import { deliveryFixtures } from './deliveries';
import { DeliveryFixture } from './deliveryAnswers';
import { ReadinessFixture, readinessFixture } from './scorecards';
import {
  bulletsDocument,
  checkoutDocument,
  document,
  entityRoadmap,
  phase,
  platformDocument,
} from './roadmaps';

/** An entity and what the backend knows of it. */
export interface EntityFixture {
  entity: Entity;
  roadmap: EntityRoadmap;
  /** The text of each of its documents. */
  text: string;
  history: RoadmapBurnUpPoint[];
  delivery: DeliveryFixture;
  readiness: ReadinessFixture;
}

/** An entity in each state that the card and the tab can show, by name. */
export function entityFixtures(): Record<string, EntityFixture> {
  return Object.fromEntries(
    [
      fixture('ready', ref => entityRoadmap(ref, [checkoutDocument()])),
      fixture('several', ref =>
        entityRoadmap(ref, [platformDocument(), checkoutDocument()]),
      ),
      fixture('stale', ref =>
        entityRoadmap(ref, [{ ...checkoutDocument(), ...failedAgain() }]),
      ),
      fixture('bullets', ref => entityRoadmap(ref, [bulletsDocument(12)])),
      fixture('many', ref => entityRoadmap(ref, [bulletsDocument(48)])),
      fixture('closed', ref =>
        entityRoadmap(ref, [
          document([
            phase('p1', 3, 'Phase 1: Build', { status: 'complete' }),
            phase('p2', 8, 'Phase 2: Sell', { status: 'deferred' }),
          ]),
        ]),
      ),
      fixture('empty', ref => entityRoadmap(ref, [document([])])),
      fixture('pending', ref => ({
        ...entityRoadmap(ref, []),
        attemptedAt: null,
      })),
      fixture('none', ref =>
        entityRoadmap(
          ref,
          [],
          [{ kind: 'not-found', message: 'No roadmap document was found.' }],
        ),
      ),
      fixture('failed', ref => entityRoadmap(ref, [neverRead()])),
      ...['sample', 'quiet', 'annotated', 'waiting'].map(name =>
        fixture(name, ref => entityRoadmap(ref, [checkoutDocument()])),
      ),
    ].map(it => [it.entity.metadata.name, it]),
  );
}

function fixture(
  name: string,
  roadmapOf: (entityRef: string) => EntityRoadmap,
): EntityFixture {
  const roadmap = roadmapOf(`component:default/${name}`);
  const deliveries = deliveryFixtures();
  const deliveryOf = deliveries[name] ?? deliveries.ready;
  return {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        namespace: 'default',
        annotations: {
          'backstage.io/source-location':
            'url:https://github.com/example/checkout/',
        },
      },
      spec: { type: 'service', lifecycle: 'production', owner: 'payments' },
    },
    roadmap,
    delivery: deliveryOf(),
    readiness: readinessOf(name),
    text: Array.from(
      { length: 80 },
      (_, index) => `Text of line ${index + 1} <b>not bold</b>`,
    ).join('\n'),
    history: roadmap.documents.flatMap(({ source }) => [
      point(source.target, 40, 1, 7),
      point(source.target, 26, 3, 6),
      point(source.target, 12, 3, 8),
      point(source.target, 6, 4, 7),
    ]),
  };
}

function readinessOf(name: string): ReadinessFixture {
  const readiness = readinessFixture();
  switch (name) {
    case 'none':
    case 'pending':
      return { ...readiness, state: name };
    case 'closed':
      return { ...readiness, scorecards: readiness.scorecards.slice(1) };
    default:
      return readiness;
  }
}

function point(
  target: string,
  daysAgo: number,
  done: number,
  open: number,
): RoadmapBurnUpPoint {
  const at = new Date(Date.now() - daysAgo * 24 * 3_600_000).toISOString();
  return { target, at, done, open, partial: 1 };
}

function failedAgain() {
  return {
    collectedAt: new Date(Date.now() - 27 * 3_600_000).toISOString(),
    error: {
      kind: 'rate-limited',
      message: 'github.com refused the request: its rate limit is used up.',
      remedy: 'It is read again at the next turn.',
    },
  };
}

function neverRead() {
  return {
    ...document([]),
    collectedAt: null,
    changedAt: null,
    roadmap: null,
    evaluation: null,
    error: {
      kind: 'too-large',
      message: 'docs/ROADMAP.md has 3.2 MB; at most 1 MB is read.',
      remedy: 'Move what is finished into a document of its own.',
    },
  };
}
