/**
 * A granted, reasoned and expiring pass-over of a check, for one entity.
 *
 * @public
 */
export interface Exemption {
  checkId: string;
  reason: string;
  /** Entity reference of who asked. */
  requestedBy: string;
  /** Entity reference of who granted it. It counts for nothing before. */
  approvedBy?: string;
  /** Epoch milliseconds at which it ends by itself. */
  until: number;
}

/**
 * A person's dated statement that a check holds.
 *
 * @public
 */
export interface Attestation {
  checkId: string;
  /** Entity reference of who stated it. */
  by: string;
  /** Epoch milliseconds. */
  at: number;
  /** An address or a text that shows it. */
  evidence?: string;
  /** Epoch milliseconds at which it ends, where that is before the check asks for the next one. */
  until?: number;
}
