/** How delivery is judged where a request does not say so. */
export interface DoraConfig {
  /** Name of a level set. */
  levelSet: string;
  /** IANA name of the zone that days are counted in. */
  timeZone: string;
}
