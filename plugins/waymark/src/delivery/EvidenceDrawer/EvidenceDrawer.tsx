import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  DORA_METRICS,
  DoraMetric,
  EntityDora,
} from '@waymark/plugin-waymark-common';
import { DetailDrawer } from '../../components/DetailDrawer';
import { waymarkTranslationRef } from '../../translation';
import { usePeriodText } from '../DeliveryContent/usePeriodText';
import { BandChip } from '../figures/BandChip';
import { ChangeMark } from '../figures/ChangeMark';
import { ExclusionList } from '../figures/ExclusionList';
import { FigureValue } from '../figures/FigureValue';
import { missingFigure } from '../model/missingFigure';
import { windowDays } from '../model/windowDays';
import { DeliveryNavigation } from '../useDeliveryAddress';
import { EvidencePages } from './EvidencePages';

const useStyles = makeStyles(
  theme => ({
    figure: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      marginBottom: theme.spacing(1),
    },
  }),
  { name: 'WaymarkEvidenceDrawer' },
);

/** The events behind the figure that the page's address names; closed where it names none. */
export function EvidenceDrawer(props: {
  dora: EntityDora;
  navigation: DeliveryNavigation;
}) {
  const { dora, navigation } = props;
  const { figure } = navigation.address;
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (figure === undefined) {
    return null;
  }
  const metric = DORA_METRICS.find(it => it === figure);
  return (
    <DetailDrawer
      name="evidence"
      wide
      title={
        metric
          ? t(`delivery.name.${metric}`)
          : t('delivery.evidence.unknownTitle')
      }
      closeLabel={t('delivery.evidence.close')}
      onClose={() => navigation.change({ figure: undefined })}
    >
      {metric ? (
        <Evidence metric={metric} dora={dora} />
      ) : (
        <Typography>
          {t('delivery.evidence.unknown', { metric: figure })}
        </Typography>
      )}
    </DetailDrawer>
  );
}

function Evidence(props: { metric: DoraMetric; dora: EntityDora }) {
  const { metric, dora } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const period = usePeriodText(dora.window);
  const result = dora[metric];
  const isMissing = missingFigure(metric, result) !== undefined;
  return (
    <>
      <Typography component="div" className={classes.figure}>
        <FigureValue metric={metric} result={result} />
        <span>
          {t(`delivery.samples.${metric}`, { count: result.samples })}
        </span>
        {!isMissing && (
          <>
            <ChangeMark
              metric={metric}
              result={result}
              days={windowDays(dora.window)}
            />
            <BandChip result={result} />
          </>
        )}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {dora.window.environment} · {period}
      </Typography>
      <Typography variant="body2" paragraph>
        {t(`delivery.definition.${metric}`)}
      </Typography>
      {result.excluded.length > 0 && (
        <Typography variant="body2" component="div" paragraph>
          {t('delivery.content.columns.excluded')}:
          <ExclusionList excluded={result.excluded} />
        </Typography>
      )}
      <EvidencePages
        key={[metric, ...Object.values(dora.window)].join()}
        metric={metric}
        dora={dora}
      />
    </>
  );
}
