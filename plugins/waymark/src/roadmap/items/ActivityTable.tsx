import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Activity } from '@waymark/plugin-waymark-common';
import { FactTable } from '../../components/FactTable';
import { LineLink } from '../../components/LineLink';
import { OwnerList } from '../../components/OwnerList';
import { waymarkTranslationRef } from '../../translation';

/** What goes on during a phase, by whom and for how long. */
export function ActivityTable(props: {
  activities: readonly Activity[];
  linePath: (line: number) => string;
}) {
  const { activities, linePath } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <FactTable
      label={t('phase.activities')}
      columns={[
        t('details.columns.activity'),
        t('content.columns.owners'),
        t('details.columns.duration'),
        t('details.columns.line'),
      ]}
      rows={activities.map((activity, at) => ({
        key: String(at),
        cells: [
          activity.text,
          activity.owners.length ? (
            <OwnerList owners={activity.owners} />
          ) : undefined,
          activity.duration,
          <LineLink line={activity.line} linePath={linePath} />,
        ],
      }))}
    />
  );
}
