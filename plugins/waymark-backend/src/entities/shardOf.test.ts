import fc from 'fast-check';
import { shardOf } from './shardOf';

describe('shardOf', () => {
  it('names one of the shards, always the same for an entity', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 64 }),
        (ref, shards) => {
          const shard = shardOf(ref, shards);
          expect(shard).toBeGreaterThanOrEqual(0);
          expect(shard).toBeLessThan(shards);
          expect(shardOf(ref, shards)).toBe(shard);
        },
      ),
    );
  });

  it('does not change between releases', () => {
    expect(shardOf('component:default/checkout', 4)).toBe(
      shardOf('component:default/checkout', 8) % 4,
    );
  });
});
