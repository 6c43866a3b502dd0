import { LintRule } from './LintFinding';

/** Deferred phases whose day to look again has passed. */
export const deferralsPastRevisit: LintRule = ({ phases }, today) =>
  phases.flatMap(({ status, revisit, title }) =>
    status === 'deferred' && revisit?.date && revisit.date < today
      ? [
          {
            kind: 'deferral-past-revisit',
            line: revisit.line,
            message: `“${title}” was to be looked at again on ${revisit.date}, and is still deferred.`,
            remedy: 'Plan it, cancel it, or name another day.',
          },
        ]
      : [],
  );
