import { Origin } from './Origin';

/**
 * What a team or role has to do.
 *
 * @public
 */
export interface Responsibility extends Origin {
  /** The team, role or person, as written. */
  owner: string;
  /** What it has to do; with the head of its column where a table has several. */
  duties: { text: string; column?: string }[];
}

/**
 * One level of an escalation path, from the first to be called to the last.
 *
 * @public
 */
export interface EscalationLevel extends Origin {
  /** As written, such as `L2`. */
  level: string;
  /** Who is called. */
  owner: string;
  /** When it comes to this level, such as `15 min no response or P0 issue`. */
  condition?: string;
}

/**
 * Whom to turn to. What the document leaves open (`TBD`) is absent.
 *
 * @public
 */
export interface Contact extends Origin {
  role: string;
  name?: string;
  email?: string;
  phone?: string;
  /** Where to write to, such as `#releases`. */
  channel?: string;
}
