// What the plans of an imaginary bakery, harbour and observatory are made of.

export const VERBS = [
  ...['Bake', 'Count', 'Deliver', 'Describe', 'Measure', 'Move', 'Open'],
  ...['Paint', 'Publish', 'Repair', 'Replace', 'Test', 'Wire', 'Write'],
];

export const THINGS = [
  ...['order forms', 'oven doors', 'tide gauges', 'bicycle bells'],
  ...['ferry tickets', 'the dome motor', 'night shifts', 'flour deliveries'],
  ...['mooring lines', 'the weather log', 'spare keys', 'reading lamps'],
  ...['bread labels', 'the quay lights', 'sieves and bowls', 'star charts'],
];

export const PLACES = [
  ...['at the north quay', 'in both towns', 'before the spring tide'],
  ...['for all crews', 'without a second key', 'behind the old mill'],
  ...['during the night', 'with the new scale', 'for the first guests'],
];

export const OWNERS = [
  ...['Oven Team', 'Harbour Watch', 'Night Crew', 'Order Desk', 'Yard + Gate'],
  ...['Ann', 'TBD', 'Team Roof', 'Ferry Guild'],
];

export const STATUSES = [
  ...['✅ Complete (2026-01-10)', '⚡ Partial - doors done', '🚧 In progress'],
  ...['Planned', '⏸️ Deferred until the summer', 'Blocked: no flour'],
  ...['âœ… Complete', 'done', 'not started', 'half of the walls stand'],
];

export const TIMES = [
  ...['2-3 months', 'Q3 2026', 'Week -4 to Week -3', 'May 2026', 'H2 2027'],
  ...['2026-04-01 to 2026-06-30', 'Next 30 days', 'L+2', '6 weeks', 'TBD'],
];

export const MEASURES = [
  ...['P95 answer ≤ 250 ms', '<1% of orders lost', '≥ 99.5 % of tides right'],
  ...['200 loaves a day', 'no ferry late by more than 5 min', '< €0.40 a loaf'],
  ...['at least 12 crews', '85 percent of the plates found', 'TBD', '~30 s'],
];

export const LEVELS = ['Low', 'Medium', 'High', '🔴 High', '🟡 Medium', 'TBD'];

export const GARBLED = [
  ...['âœ…', 'â†’', 'ðŸŽ¯', 'ðŸ“‹', 'â€”', 'CafÃ©', 'â‰¤', 'â€œnoâ€'],
];

export const SUBHEADINGS = [
  ...['Tasks', 'Key Activities', '🎯 Goals', 'Deliverables', 'Ground floor'],
  ...['Cost & noise limits', 'First doors (v1.0.0-rc.1)', 'Nice to have'],
];

export const PHASES = [
  ...['Benches', 'Closed Trial (Pilot → Trial)', 'Opening Week', 'Remote dome'],
  ...['Paint shop (v0.4)', 'Night opening (optional)', 'Glaze room', 'Archive'],
];
