import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { WorkState } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../translation';
import { Mark, MarkShape } from './Mark';

const shapes: Record<WorkState, MarkShape> = {
  done: 'check',
  open: 'circle',
  partial: 'half',
  dropped: 'cross',
  skipped: 'dash',
  unknown: 'dashed',
};

/** The state of a work item or criterion as a shape, named for those who cannot see it. */
export function WorkStateMark(props: { state: WorkState; className?: string }) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <Mark
      shape={shapes[props.state]}
      label={t(`state.${props.state}`)}
      className={props.className}
    />
  );
}
