import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StatusMark, useStatusLabel } from '../../components/StatusMark';
import { waymarkTranslationRef } from '../../translation';
import { phaseTitle } from '../model/phaseTitle';
import { Standing } from '../model/Standing';

/** The one answer, in a line: `Phase 2 of 8 · Artifact security · partial`; or why no phase is current. */
export function StandingLine(props: { standing: Standing }) {
  const { current, position, phases, reason, unit } = props.standing;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const statusLabel = useStatusLabel({ alone: true });
  const total = String(phases.length);

  if (!current || !position) {
    return (
      <>
        {reason === 'all-closed'
          ? t('standing.allClosed', { total })
          : t('standing.notFound')}
      </>
    );
  }
  const { label, number, name } = phaseTitle(current);
  // "Phase 1 of 9 · Phase 0" would contradict itself: a label of another number than the position stands alone.
  const values = { unit: t(`unit.${unit}`), position: String(position), total };
  const parts =
    label && number !== position
      ? [t('standing.bare', values), label, name]
      : [t('standing.position', values), name];
  return (
    <span title={t(`standing.why.${reason}`)}>
      {parts.join(' · ')} ·{' '}
      <span style={{ whiteSpace: 'nowrap' }}>
        <StatusMark status={current.status} /> {statusLabel(current.status)}
      </span>
    </span>
  );
}
