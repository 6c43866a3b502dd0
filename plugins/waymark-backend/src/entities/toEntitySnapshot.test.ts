import { testEntity } from '../__testUtils__';
import { toEntitySnapshot } from './toEntitySnapshot';

it('keeps of an entity what says something of it, always in the same order', () => {
  const entity = testEntity('pay', { a: 'x'.repeat(5000) }, 'API');
  const dependsOn = { type: 'dependsOn', targetRef: 'resource:default/db' };
  const ownedBy = { type: 'ownedBy', targetRef: 'group:default/team' };
  expect(
    toEntitySnapshot({
      ...entity,
      metadata: { ...entity.metadata, uid: '1', etag: '2' },
      spec: {
        type: 'openapi',
        definition: 'x'.repeat(4097),
        parts: [{ text: 'x'.repeat(4096) }, 'x'.repeat(4097)],
      },
      relations: [ownedBy, dependsOn],
      status: { items: [] },
    } as typeof entity),
  ).toEqual({
    ...entity,
    spec: { type: 'openapi', parts: [{ text: 'x'.repeat(4096) }] },
    relations: [dependsOn, ownedBy],
  });
});
