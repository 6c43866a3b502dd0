import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { ScorecardReport } from '@waymark/plugin-waymark-common';
import { DetailDrawer } from '../../components/DetailDrawer';
import { waymarkTranslationRef } from '../../translation';
import { useEntityScorecardHistory } from '../useEntityScorecardHistory';
import { ReadinessNavigation } from '../useReadinessAddress';
import { CheckDetails } from './CheckDetails';

/** Everything about the check that the page's address names; closed where it names none. */
export function CheckDrawer(props: {
  scorecard: ScorecardReport;
  history: ReturnType<typeof useEntityScorecardHistory>;
  navigation: ReadinessNavigation;
}) {
  const { scorecard, history, navigation } = props;
  const { check: id } = navigation.address;
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (id === undefined) {
    return null;
  }
  const check = scorecard.checks.find(it => it.id === id);
  return (
    <DetailDrawer
      name="check"
      title={check ? check.title : t('readiness.check.unknownTitle')}
      closeLabel={t('readiness.check.close')}
      onClose={() => navigation.change({ check: undefined })}
    >
      {check ? (
        <CheckDetails
          check={check}
          definitionVersion={scorecard.definitionVersion}
          history={history}
        />
      ) : (
        <Typography>{t('readiness.check.unknown', { check: id })}</Typography>
      )}
    </DetailDrawer>
  );
}
