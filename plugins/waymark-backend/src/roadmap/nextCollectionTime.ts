import { createHash } from 'node:crypto';

const MAX_HASH = 0xffff_ffff;

/**
 * When an entity is due again: after `interval` (ms), made longer or shorter by at most the ratio `spread`. By how much
 * depends on the entity alone, so that entities which begin together drift apart, and each keeps its own rhythm.
 */
export function nextCollectionTime(
  entityRef: string,
  options: { after: Date; interval: number; spread: number },
): Date {
  const { after, interval, spread } = options;
  // Another hash than the one that gives an entity its shard, whose entities would drift together.
  const hash = createHash('sha256').update(`due:${entityRef}`).digest();
  const share = (hash.readUInt32BE() / MAX_HASH) * 2 - 1;
  return new Date(
    after.getTime() + Math.round(interval * (1 + spread * share)),
  );
}
