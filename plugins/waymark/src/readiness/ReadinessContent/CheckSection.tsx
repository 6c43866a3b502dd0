import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { ScorecardReport } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../../translation';
import { arrangeChecks } from '../model/arrangeChecks';
import { ReadinessNavigation } from '../useReadinessAddress';
import { CheckFilters } from './CheckFilters';
import { CheckTable } from './CheckTable';

/** All checks of a scorecard, filtered and sorted as the address says. */
export function CheckSection(props: {
  scorecard: ScorecardReport;
  navigation: ReadinessNavigation;
}) {
  const { scorecard, navigation } = props;
  const { checks } = scorecard;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const shown = arrangeChecks(
    checks,
    scorecard.levels.map(it => it.name),
    navigation.address,
  );
  return (
    <section>
      <Typography variant="h5" component="h3" gutterBottom>
        {t('readiness.checks.title')}
      </Typography>
      {checks.length > 0 && (
        <CheckFilters
          scorecard={scorecard}
          shown={shown.length}
          navigation={navigation}
        />
      )}
      {shown.length > 0 ? (
        <CheckTable
          scorecard={scorecard}
          checks={shown}
          navigation={navigation}
        />
      ) : (
        <Typography color="textSecondary">
          {t(
            checks.length
              ? 'readiness.checks.noMatch'
              : 'readiness.checks.noChecks',
          )}
        </Typography>
      )}
    </section>
  );
}
