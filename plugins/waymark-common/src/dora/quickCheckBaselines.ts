import { QuickCheckEdition, QuickCheckScores } from './quickCheck';

/**
 * What all industries scored on average, on the Quick Check's scale of 0 to 10, more is better. The surveys publish
 * change failures and rework the other way round, as tens of percent: 1.9 is a score of 8.1. The average is the mean of
 * these scores, as the quick check computes it; the published one of 2025 mixes both directions.
 *
 * Source: dora.dev's Quick Check, editions 2024 and 2025, industry metrics.
 *
 * @public
 */
export const QUICK_CHECK_BASELINES: Readonly<
  Record<QuickCheckEdition, Readonly<QuickCheckScores>>
> = {
  '2024': {
    leadTime: 5.1,
    deploymentFrequency: 5.3,
    failureRecovery: 7.5,
    changeFailure: 8.3,
    rework: null,
    average: 6.55,
  },
  '2025': {
    leadTime: 5.5,
    deploymentFrequency: 4.8,
    failureRecovery: 7.4,
    changeFailure: 8.1,
    rework: 7.8,
    average: 6.72,
  },
};
