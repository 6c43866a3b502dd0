/** The texts of what changed when. */
export const historyMessages = {
  title: 'How it got here',
  loading: 'Loading the history',
  errorTitle: 'The history could not be loaded',
  none: 'Nothing was evaluated yet.',
  single: 'Unchanged since it was first evaluated, {{date}}: {{score}}.',
  chart: 'Score from {{first}} on {{from}} to {{last}} on {{to}}',
  caption:
    'Score over time. A dashed upright line: the definition changed, and what is before it compares only roughly. A gap: no score. Below: the level.',
  definitionChanged: 'definition changed',
  firstEvaluated: 'first evaluated',
  levelChange: 'level {{from}} → {{to}}',
  noLevel: 'none',
  scoreChange: 'score {{from}} → {{to}}',
  noScore: 'none',
  verdictChange: '{{check}}: {{from}} → {{to}}',
  added: '{{check}}: new, {{to}}',
  removed: '{{check}}: no longer a check',
  changes: 'Changes, newest first',
  showAll_one: 'Show {{count}} more change',
  showAll_other: 'Show {{count}} more changes',
} as const;
