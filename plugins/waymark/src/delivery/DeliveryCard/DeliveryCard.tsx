import {
  InfoCard,
  Link,
  Progress,
  ResponseErrorPanel,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityDoraOverview } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { useEntityOverview } from '../../hooks/useEntityOverview';
import { useEntityRef } from '../../hooks/useEntityRef';
import { useTabPath } from '../../hooks/useTabPath';
import { deliveryRouteRef } from '../../routes';
import { waymarkTranslationRef } from '../../translation';
import { oldestCollection } from '../model/oldestCollection';
import { DeliveryCardBody } from './DeliveryCardBody';

const useStyles = makeStyles(
  theme => ({
    // The card's header centres nothing and pads its action otherwise.
    age: {
      display: 'block',
      padding: theme.spacing(1.5, 1, 0, 0),
      color: theme.palette.text.secondary,
      textAlign: 'right',
    },
    collected: { display: 'block' },
    footer: {
      marginTop: theme.spacing(1.5),
      textAlign: 'right',
    },
  }),
  { name: 'WaymarkDeliveryCard' },
);

/** How well the team delivers, in one look. */
export function DeliveryCard() {
  const entityRef = useEntityRef();
  // A new entity starts anew: nothing of the former one may stand under its name.
  return <EntityDeliveryCard key={entityRef} entityRef={entityRef} />;
}

function EntityDeliveryCard(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { value, error, loading, retry } = useEntityOverview(entityRef);

  if (error) {
    return (
      <InfoCard title={t('delivery.card.title')}>
        <ResponseErrorPanel
          title={t('delivery.card.errorTitle')}
          error={error}
        />
        <Button onClick={retry} disabled={loading}>
          {t('delivery.card.retry')}
        </Button>
      </InfoCard>
    );
  }
  if (!value) {
    return (
      <InfoCard title={t('delivery.card.title')}>
        <Progress aria-label={t('delivery.card.loading')} />
      </InfoCard>
    );
  }
  return (
    <LoadedDeliveryCard
      entityRef={entityRef}
      overview={value.dora}
      onRefreshed={retry}
    />
  );
}

function LoadedDeliveryCard(props: {
  entityRef: string;
  overview: EntityDoraOverview;
  onRefreshed: () => void;
}) {
  const { overview } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const tabPath = useTabPath(deliveryRouteRef);
  const collectedAt = oldestCollection(overview.sources);
  const isMissing = overview.state === 'none';
  return (
    <InfoCard
      title={t('delivery.card.title')}
      action={
        overview.results && (
          <Typography variant="body2" className={classes.age}>
            {t('delivery.card.window')}
            {collectedAt && (
              <span className={classes.collected}>
                {t('delivery.card.collected', {
                  age: <Age time={collectedAt} />,
                })}
              </span>
            )}
          </Typography>
        )
      }
    >
      <DeliveryCardBody {...props} tabPath={tabPath} />
      {tabPath && (
        <Typography variant="body2" className={classes.footer}>
          <Link
            to={tabPath}
            aria-label={t(
              isMissing
                ? 'delivery.card.setUpLabel'
                : 'delivery.card.openLabel',
            )}
          >
            {t(isMissing ? 'delivery.card.setUp' : 'delivery.card.open')} →
          </Link>
        </Typography>
      )}
    </InfoCard>
  );
}
