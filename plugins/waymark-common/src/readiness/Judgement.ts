import { CheckResult } from './CheckResult';

/** What a check came to, before exemptions. */
export type Judgement = Pick<
  CheckResult,
  | 'verdict'
  | 'reason'
  | 'detail'
  | 'facts'
  | 'missing'
  | 'heldSince'
  | 'attestation'
  | 'dueAt'
>;

/** The earliest of some instants that lies after now. */
export function nextAfter(
  now: number,
  instants: readonly (number | undefined)[],
): number | undefined {
  let next: number | undefined;
  for (const instant of instants) {
    if (
      instant !== undefined &&
      instant > now &&
      (next === undefined || instant < next)
    ) {
      next = instant;
    }
  }
  return next;
}
