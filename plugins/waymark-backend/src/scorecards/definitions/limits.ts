/** Files of scorecards with more bytes are refused. */
export const LONGEST_DEFINITION = 512 * 1024;
