import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CollectorTargetState } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../translation';
import { Mark, MarkShape } from './Mark';

const shapes: Record<CollectorTargetState, MarkShape> = {
  pending: 'circle',
  'back-filling': 'half',
  ready: 'check',
  archived: 'dash',
  empty: 'dashed',
  'not-found': 'question',
  forbidden: 'cross',
  failing: 'block',
};

/** How collecting of a target stands, as a shape and a word. */
export function TargetStateMark(props: { state: CollectorTargetState }) {
  const { state } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Mark shape={shapes[state]} /> {t(`collectors.state.${state}`)}
    </span>
  );
}
