import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { EntityRoadmap } from '@waymark/plugin-waymark-common';
import { useEntityRoadmapHistory } from '../../hooks/useEntityRoadmapHistory';
import { waymarkTranslationRef } from '../../translation';
import { burnUpSeries } from '../model/burnUpSeries';
import { BurnUp } from './BurnUp';

/** How the counted progress of the entity's documents came about. */
export function RoadmapHistory(props: { roadmap: EntityRoadmap }) {
  const { entityRef, documents } = props.roadmap;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const changedAt = documents.map(it => it.changedAt).join();
  const { value, error } = useEntityRoadmapHistory(entityRef, changedAt);
  return (
    <section>
      <Typography variant="h5" component="h3" gutterBottom>
        {t('history.title')}
      </Typography>
      {error && (
        <ResponseErrorPanel title={t('history.errorTitle')} error={error} />
      )}
      {!value && !error && <Progress aria-label={t('history.loading')} />}
      {value && !value.length && (
        <Typography color="textSecondary">{t('history.none')}</Typography>
      )}
      {value &&
        burnUpSeries(value).map(series => (
          <BurnUp key={series.target} series={series} />
        ))}
    </section>
  );
}
