import { CheckReport } from '@waymark/plugin-waymark-common';

/**
 * Why a check came to its verdict, in short: what was found, in the words of its definition, and the reason where these words
 * do not tell it.
 */
export function CheckReason(props: {
  check: Partial<Pick<CheckReport, 'detail' | 'reason'>>;
}) {
  const { detail, reason } = props.check;
  const isTold = detail !== undefined && reason?.kind === 'not-true';
  const texts = [detail, isTold ? undefined : reason?.message];
  return <>{texts.filter(it => it !== undefined).join(' · ')}</>;
}
