import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Phase } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../translation';
import { Definition } from './Definition';
import { Mark } from './Mark';

/** Whether a document says something of a phase's status that no status was read from. */
export function isUnknownStatus<T extends Pick<Phase, 'status' | 'statusText'>>(
  phase: T,
): phase is T & { statusText: string } {
  return !phase.status && Boolean(phase.statusText);
}

/**
 * A status in words that Waymark does not know, as written.
 *
 * @param props - `explained`: whether the explanation stands there, not within reach only
 */
export function UnknownStatus(props: { text: string; explained?: boolean }) {
  const { text, explained } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const explanation = t('status.notUnderstood', { text });
  return (
    <>
      <Mark shape="question" />{' '}
      {explained ? (
        explanation
      ) : (
        <Definition text={explanation}>{text}</Definition>
      )}
    </>
  );
}
