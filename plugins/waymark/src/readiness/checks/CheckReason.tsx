import { CheckReport } from '@waymark/plugin-waymark-common';

/** Why a check came to its verdict, in short: what was found, in the words of its definition, or else the reason. */
export function CheckReason(props: {
  check: Partial<Pick<CheckReport, 'detail' | 'reason'>>;
}) {
  const { detail, reason } = props.check;
  return <>{detail ?? reason?.message}</>;
}
