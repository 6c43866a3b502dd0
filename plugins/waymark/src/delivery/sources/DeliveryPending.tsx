import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { DeliverySource } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../../translation';

/** Why there are no figures yet, and how far the first collection is. */
export function DeliveryPending(props: { sources: readonly DeliverySource[] }) {
  const { sources } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const isBackFilling = sources.some(it => it.state === 'back-filling');
  return (
    <div style={{ width: '100%' }}>
      <Typography>
        {t(
          isBackFilling
            ? 'delivery.state.backFilling'
            : 'delivery.state.pending',
        )}
      </Typography>
      {sources.map(({ collector, name, progress }) => {
        if (!progress?.total) {
          return null;
        }
        const percent = Math.floor((progress.done / progress.total) * 100);
        const text = t('delivery.state.progress', { percent: String(percent) });
        return (
          <Typography
            key={`${collector} ${name}`}
            component="div"
            variant="body2"
          >
            {name}: {text}
            <LinearProgress
              variant="determinate"
              value={percent}
              aria-label={`${name}: ${text}`}
            />
          </Typography>
        );
      })}
    </div>
  );
}
