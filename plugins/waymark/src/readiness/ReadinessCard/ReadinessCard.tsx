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
import { EntityReadinessOverview } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { useEntityOverview } from '../../hooks/useEntityOverview';
import { useEntityRef } from '../../hooks/useEntityRef';
import { useTabPath } from '../../hooks/useTabPath';
import { readinessRouteRef } from '../../routes';
import { waymarkTranslationRef } from '../../translation';
import { ReadinessCardBody } from './ReadinessCardBody';
import { SHOWN_BLOCKERS } from './CardBlockers';

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
  { name: 'WaymarkReadinessCard' },
);

/** Whether the service may pass its next gate, and what blocks it, in one look. */
export function ReadinessCard() {
  const entityRef = useEntityRef();
  // A new entity starts anew: nothing of the former one may stand under its name.
  return <EntityReadinessCard key={entityRef} entityRef={entityRef} />;
}

function EntityReadinessCard(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { value, error, loading, retry } = useEntityOverview(entityRef);

  if (error) {
    return (
      <InfoCard title={t('readiness.card.title')}>
        <ResponseErrorPanel
          title={t('readiness.card.errorTitle')}
          error={error}
        />
        <Button onClick={retry} disabled={loading}>
          {t('readiness.card.retry')}
        </Button>
      </InfoCard>
    );
  }
  if (!value) {
    return (
      <InfoCard title={t('readiness.card.title')}>
        <Progress aria-label={t('readiness.card.loading')} />
      </InfoCard>
    );
  }
  return (
    <LoadedReadinessCard
      entityRef={entityRef}
      overview={value.readiness}
      onRefreshed={retry}
    />
  );
}

function LoadedReadinessCard(props: {
  entityRef: string;
  overview: EntityReadinessOverview;
  onRefreshed: () => void;
}) {
  const { overview } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const tabPath = useTabPath(readinessRouteRef);
  const { scorecard, state } = overview;
  const isMissing = state === 'none';
  const gate = scorecard?.nextGate;
  const more = gate
    ? gate.blockers.length + gate.unknown.length - SHOWN_BLOCKERS
    : 0;
  const moreText = more > 0 && t('readiness.card.more', { count: more });
  return (
    <InfoCard
      title={t('readiness.card.title')}
      action={
        scorecard && (
          <Typography variant="body2" className={classes.age}>
            <Age time={scorecard.evaluatedAt} />
          </Typography>
        )
      }
    >
      <ReadinessCardBody {...props} tabPath={tabPath} />
      {tabPath ? (
        <Typography variant="body2" className={classes.footer}>
          {moreText && `${moreText} · `}
          <Link
            to={tabPath}
            // Beside other words, colour alone would not tell a link.
            underline={moreText ? 'always' : 'hover'}
            aria-label={t(
              isMissing
                ? 'readiness.card.setUpLabel'
                : 'readiness.card.openLabel',
            )}
          >
            {t(isMissing ? 'readiness.card.setUp' : 'readiness.card.open')} →
          </Link>
        </Typography>
      ) : (
        moreText && (
          <Typography variant="body2" className={classes.footer}>
            {moreText}
          </Typography>
        )
      )}
    </InfoCard>
  );
}
