import { InputError } from '@backstage/errors';

/**
 * Answers of DORA's Quick Check. Of a choice the first, slowest one is 1 and the last, fastest one 6. What was not
 * answered is left out.
 *
 * @public
 */
export interface QuickCheckAnswers {
  /** From 1, more than six months, to 6, less than one hour. */
  leadTime?: number;
  /** From 1, less than once per six months, to 6, on demand. */
  deploymentFrequency?: number;
  /** From 1, more than six months, to 6, less than one hour. */
  failureRecovery?: number;
  /** In percent, 0 to 100. */
  changeFailure?: number;
  /** In percent, 0 to 100; asked since 2025. */
  rework?: number;
}

/**
 * The editions of the Quick Check whose scoring is known. 2025 added the question on rework.
 *
 * @public
 */
export type QuickCheckEdition = '2024' | '2025';

/**
 * Scores from 0 to 10, more is better; `null` where there was no answer.
 *
 * @public
 */
export interface QuickCheckScores {
  leadTime: number | null;
  deploymentFrequency: number | null;
  failureRecovery: number | null;
  changeFailure: number | null;
  /** `null` in the 2024 edition, which does not ask. */
  rework: number | null;
  /** The mean of those that were answered. */
  average: number | null;
}

/**
 * Scores answers as the Quick Check on dora.dev does: choice k of 1 to 6 gives (k − 1) ÷ 5 × 10 points, p percent give
 * 10 − p ÷ 10.
 *
 * @throws InputError where an answer is none of the choices, or no percentage
 * @public
 */
export function scoreQuickCheck(
  answers: QuickCheckAnswers,
  edition: QuickCheckEdition,
): QuickCheckScores {
  const scores = {
    leadTime: scoreChoice(answers, 'leadTime'),
    deploymentFrequency: scoreChoice(answers, 'deploymentFrequency'),
    failureRecovery: scoreChoice(answers, 'failureRecovery'),
    changeFailure: scorePercentage(answers, 'changeFailure'),
    rework: edition === '2024' ? null : scorePercentage(answers, 'rework'),
  };
  return { ...scores, average: meanOf(Object.values(scores)) };
}

function scoreChoice(
  answers: QuickCheckAnswers,
  question: keyof QuickCheckAnswers,
): number | null {
  const choice = answers[question];
  if (choice === undefined) {
    return null;
  }
  if (!(choice >= 1 && choice <= 6)) {
    throw new InputError(
      `The answer on ${question} must be a choice from 1 to 6, not ${choice}`,
    );
  }
  return ((choice - 1) / 5) * 10;
}

function scorePercentage(
  answers: QuickCheckAnswers,
  question: keyof QuickCheckAnswers,
): number | null {
  const percentage = answers[question];
  if (percentage === undefined) {
    return null;
  }
  if (!(percentage >= 0 && percentage <= 100)) {
    throw new InputError(
      `The answer on ${question} must be a percentage from 0 to 100, not ${percentage}`,
    );
  }
  return 10 - percentage / 10;
}

function meanOf(scores: (number | null)[]): number | null {
  const known = scores.filter(score => score !== null);
  return known.length
    ? known.reduce((sum, score) => sum + score, 0) / known.length
    : null;
}
