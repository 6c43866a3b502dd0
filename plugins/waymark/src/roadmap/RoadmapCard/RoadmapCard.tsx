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
import { EntityRoadmapOverview } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { useEntityOverview } from '../../hooks/useEntityOverview';
import { useEntityRef } from '../../hooks/useEntityRef';
import { useTabPath } from '../../hooks/useTabPath';
import { roadmapRouteRef } from '../../routes';
import { waymarkTranslationRef } from '../../translation';
import { RoadmapCardBody } from './RoadmapCardBody';

const useStyles = makeStyles(
  theme => ({
    // The card's header centres nothing and pads its action otherwise.
    age: {
      display: 'block',
      padding: theme.spacing(1.5, 1, 0, 0),
      color: theme.palette.text.secondary,
    },
    footer: {
      marginTop: theme.spacing(1.5),
      textAlign: 'right',
    },
  }),
  { name: 'WaymarkRoadmapCard' },
);

/** Where the team stands on its roadmap, in one look. */
export function RoadmapCard() {
  const entityRef = useEntityRef();
  // A new entity starts anew: nothing of the former one may stand under its name.
  return <EntityRoadmapCard key={entityRef} entityRef={entityRef} />;
}

function EntityRoadmapCard(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { value, error, loading, retry } = useEntityOverview(entityRef);

  if (error) {
    return (
      <InfoCard title={t('card.title')}>
        <ResponseErrorPanel title={t('card.errorTitle')} error={error} />
        <Button onClick={retry} disabled={loading}>
          {t('card.retry')}
        </Button>
      </InfoCard>
    );
  }
  if (!value) {
    return (
      <InfoCard title={t('card.title')}>
        <Progress aria-label={t('card.loading')} />
      </InfoCard>
    );
  }
  return (
    <LoadedRoadmapCard
      entityRef={entityRef}
      overview={value.roadmap}
      onRefreshed={retry}
    />
  );
}

function LoadedRoadmapCard(props: {
  entityRef: string;
  overview: EntityRoadmapOverview;
  onRefreshed: () => void;
}) {
  const { overview } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const tabPath = useTabPath(roadmapRouteRef);
  const isMissing = overview.state === 'none';
  return (
    <InfoCard
      title={t('card.title')}
      action={
        overview.collectedAt && (
          <Typography variant="body2" className={classes.age}>
            <Age time={overview.collectedAt} />
          </Typography>
        )
      }
    >
      <RoadmapCardBody {...props} tabPath={tabPath} />
      {tabPath && (
        <Typography variant="body2" className={classes.footer}>
          {overview.documentCount > 1 &&
            `${t('card.documents', { count: overview.documentCount })} · `}
          <Link
            to={tabPath}
            aria-label={isMissing ? t('card.setUpLabel') : t('card.openLabel')}
          >
            {isMissing ? t('card.setUp') : t('card.open')} →
          </Link>
        </Typography>
      )}
    </InfoCard>
  );
}
