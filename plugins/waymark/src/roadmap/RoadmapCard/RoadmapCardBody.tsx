import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import { EntityRoadmapOverview } from '@waymark/plugin-waymark-common';
import { useAge } from '../../components/Age';
import { FindingList } from '../../components/FindingList';
import { RefreshButton } from '../../components/RefreshButton';
import { useRefreshEntity } from '../../hooks/useRefreshEntity';
import { waymarkTranslationRef } from '../../translation';
import { standingOfOverview } from '../model/Standing';
import { CardFindings } from './CardFindings';
import { CardStanding } from './CardStanding';

/** The card's answer, or why there is none. */
export function RoadmapCardBody(props: {
  entityRef: string;
  overview: EntityRoadmapOverview;
  tabPath?: string;
  onRefreshed: () => void;
}) {
  const { entityRef, overview, tabPath, onRefreshed } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const refresh = useRefreshEntity(entityRef, onRefreshed);
  const age = useAge();
  const target = overview.source?.target;
  const standing = standingOfOverview(overview);

  switch (overview.state) {
    case 'pending':
      return (
        <>
          <Typography paragraph>{t('card.pending')}</Typography>
          <RefreshButton refresh={refresh} />
        </>
      );
    case 'none':
      return overview.findings.length ? (
        <CardFindings overview={overview} tabPath={tabPath} />
      ) : (
        <Typography>{t('card.none')}</Typography>
      );
    case 'failed':
      return (
        <>
          <Typography>
            {target ? t('card.failedTarget', { target }) : t('card.failed')}
          </Typography>
          <FindingList findings={overview.findings.slice(0, 1)} />
          <Box mt={1}>
            <Typography variant="body2" color="textSecondary">
              {t('card.attempted', { age: age(overview.attemptedAt) })}
            </Typography>
          </Box>
        </>
      );
    default:
      break;
  }
  if (!standing) {
    return (
      <>
        <Typography>{t('card.empty', { target: target ?? '' })}</Typography>
        <CardFindings overview={overview} tabPath={tabPath} />
      </>
    );
  }
  return (
    <CardStanding standing={standing} overview={overview} tabPath={tabPath} />
  );
}
