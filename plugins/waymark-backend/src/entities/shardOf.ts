import { createHash } from 'node:crypto';

/** The shard, from 0 to `shards - 1`, that collects an entity: the same on every replica and after every restart. */
export function shardOf(entityRef: string, shards: number): number {
  return (
    createHash('sha256').update(entityRef).digest().readUInt32BE() % shards
  );
}
