/** A place that scorecards are read from. */
export interface ScorecardLocation {
  type: 'file' | 'url';
  /** As configured. */
  target: string;
}
