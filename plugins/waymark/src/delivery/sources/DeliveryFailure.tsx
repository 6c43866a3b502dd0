import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { DeliverySource } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { FindingList } from '../../components/FindingList';
import { waymarkTranslationRef } from '../../translation';

/** Why nothing was ever read, and what to do about it. */
export function DeliveryFailure(props: { sources: readonly DeliverySource[] }) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const named = props.sources.filter(it => it.name !== undefined);
  const attemptedAt = named
    .flatMap(it => it.attemptedAt ?? [])
    .sort()
    .at(-1);
  return (
    <div>
      <Typography>
        {t('delivery.state.failed', {
          sources: named.map(it => it.name).join(', '),
        })}
      </Typography>
      <FindingList findings={named.flatMap(it => it.error ?? [])} />
      <Typography variant="body2" color="textSecondary">
        {t('delivery.state.attempted', { age: <Age time={attemptedAt} /> })}
      </Typography>
    </div>
  );
}
