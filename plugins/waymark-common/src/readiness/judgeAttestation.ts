import { Attestation } from './grants';
import { Judgement, nextAfter } from './Judgement';
import { AttestationRule } from './Scorecard';

/**
 * Judges what people state. Nothing stated is unknown, and too old a statement stale: neither says that the check fails.
 *
 * @param attestations - of the check
 */
export function judgeAttestation(
  rule: AttestationRule,
  attestations: readonly Attestation[],
  now: number,
): Judgement {
  const made = attestations.filter(({ at }) => at <= now);
  const attestation = made.reduce<Attestation | undefined>(
    (newest, it) => (newest && newest.at > it.at ? newest : it),
    undefined,
  );
  const nothing = { facts: [], missing: [] };
  const coming = attestations.map(({ at }) => at);
  if (!attestation) {
    return {
      verdict: 'unknown',
      reason: { kind: 'not-attested', message: 'Nobody has attested it yet.' },
      ...nothing,
      dueAt: nextAfter(now, coming),
    };
  }
  const end = Math.min(
    attestation.at + rule.every,
    attestation.until ?? Infinity,
  );
  if (end <= now) {
    return {
      verdict: 'stale',
      reason: {
        kind: 'attestation-expired',
        message: 'The last attestation is too old; the next one is due.',
      },
      ...nothing,
      attestation,
      dueAt: nextAfter(now, coming),
    };
  }
  const dueAt = nextAfter(now, [end, ...coming]);
  if (rule.evidence === 'required' && !attestation.evidence) {
    return {
      verdict: 'unknown',
      reason: {
        kind: 'evidence-missing',
        message: 'The attestation names no evidence.',
      },
      ...nothing,
      attestation,
      dueAt,
    };
  }
  return { verdict: 'pass', ...nothing, attestation, dueAt };
}
