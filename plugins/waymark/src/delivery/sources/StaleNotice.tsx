import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { DeliverySource } from '@waymark/plugin-waymark-common';
import { useAge } from '../../components/Age';
import { WarningMark } from '../../components/WarningMark';
import { waymarkTranslationRef } from '../../translation';
import { isUnavailable } from '../model/deliveryState';

/** Since when the figures are old, and why. */
export function StaleNotice(props: { sources: readonly DeliverySource[] }) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const ageOf = useAge();
  const failing = props.sources.filter(isUnavailable);
  return (
    <div role="status">
      {failing.map(({ collector, name, lastSuccessAt, error }) => {
        const age = ageOf(lastSuccessAt);
        return (
          <Typography key={`${collector} ${name}`} variant="body2">
            <WarningMark />{' '}
            {error
              ? t('delivery.state.stale', { age, message: error.message })
              : t('delivery.state.staleUnexplained', { age })}
            {error?.remedy && ` ${error.remedy}`}
          </Typography>
        );
      })}
    </div>
  );
}
