import { LintLevel } from './LintFinding';

/**
 * Everything that {@link lintRoadmap} may tell, in words for people, with its level.
 *
 * @public
 */
export const LINT_KINDS: Readonly<
  Record<string, { level: LintLevel; description: string }>
> = {
  'too-large': {
    level: 'error',
    description: 'The document is larger than is read.',
  },
  'too-deep': {
    level: 'error',
    description: 'The document is nested deeper than is read.',
  },
  empty: { level: 'error', description: 'The document is empty.' },
  'no-phases': {
    level: 'error',
    description:
      'Nothing in the document names a phase, a task, a criterion or a checkpoint.',
  },
  superseded: {
    level: 'error',
    description: 'The document says that another one has taken its place.',
  },
  'status-progress-conflict': {
    level: 'error',
    description: 'A stated status and the ticked items contradict each other.',
  },
  'conflicting-targets': {
    level: 'error',
    description: 'The same metric has different targets.',
  },
  'cyclic-dependencies': {
    level: 'error',
    description: 'Phases wait for each other.',
  },
  'explicit-form-invalid': {
    level: 'error',
    description: 'The explicit form holds something that is not understood.',
  },
  'explicit-match-missing': {
    level: 'error',
    description: 'The explicit form names something that the document lacks.',
  },
  'explicit-form-unreadable': {
    level: 'error',
    description: 'The explicit form is no YAML.',
  },
  'explicit-form-unknown-key': {
    level: 'warning',
    description: 'The explicit form holds a key that has no meaning.',
  },
  'explicit-match-ambiguous': {
    level: 'warning',
    description: 'The explicit form names something that occurs twice.',
  },
  'explicit-reference-missing': {
    level: 'error',
    description: 'The explicit form refers to a phase that does not exist.',
  },
  'invalid-anchor': {
    level: 'error',
    description: 'An anchor is no day.',
  },
  'review-overdue': {
    level: 'error',
    description: 'The document was not updated within its own review cycle.',
  },
  'deferral-past-revisit': {
    level: 'error',
    description: 'A phase is deferred beyond the day on which to look again.',
  },
  template: {
    level: 'warning',
    description: 'The document is a template, not a plan.',
  },
  mojibake: {
    level: 'warning',
    description: 'Text had been decoded wrongly, and was repaired.',
  },
  'nested-fence': {
    level: 'warning',
    description: 'A code block ends earlier than its author meant.',
  },
  'unanchored-relative-time': {
    level: 'warning',
    description: 'A time is relative to a date that is not given.',
  },
  'phase-without-owner': {
    level: 'warning',
    description: 'Nobody owns an open phase.',
  },
  'phase-without-timeframe': {
    level: 'warning',
    description: 'An open phase does not say when it takes place.',
  },
  'ambiguous-strikethrough': {
    level: 'warning',
    description: 'Something is struck out without a word why.',
  },
  'criteria-outside-phase': {
    level: 'warning',
    description: 'Criteria stand in no phase, so that they guard no gate.',
  },
  'target-without-unit': {
    level: 'warning',
    description: 'A figure lacks the unit that it needs.',
  },
};
