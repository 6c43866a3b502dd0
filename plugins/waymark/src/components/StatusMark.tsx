import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RoadmapStatus } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../translation';
import { Mark, MarkShape } from './Mark';

const shapes: Record<RoadmapStatus, MarkShape> = {
  complete: 'check',
  'in-progress': 'play',
  partial: 'half',
  planned: 'circle',
  deferred: 'dash',
  blocked: 'block',
  cancelled: 'cross',
};

/**
 * The words for a stated status.
 *
 * @param options - `alone`: nothing beside them says that they are about a status
 */
export function useStatusLabel(options?: {
  alone: boolean;
}): (status: RoadmapStatus | undefined) => string {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const none = options?.alone ? 'noneAlone' : 'none';
  return status => t(`status.${status ?? none}`);
}

/**
 * The stated status of a phase as a shape; a dashed outline where none is stated.
 *
 * @param props - `labelled`: whether the mark has to name the status itself, because no word stands beside it
 */
export function StatusMark(props: {
  status: RoadmapStatus | undefined;
  labelled?: boolean;
  className?: string;
}) {
  const { status, labelled, className } = props;
  const label = useStatusLabel()(status);
  return (
    <Mark
      shape={status ? shapes[status] : 'dashed'}
      label={labelled ? label : undefined}
      className={className}
    />
  );
}
