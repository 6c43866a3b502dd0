import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { ScorecardReport } from '@waymark/plugin-waymark-common';
import { Choice } from '../../components/Choice';
import { waymarkTranslationRef } from '../../translation';
import { ReadinessNavigation } from '../useReadinessAddress';

const useStyles = makeStyles(
  { choice: { minWidth: 180, maxWidth: 320 } },
  { name: 'WaymarkScorecardChoice' },
);

/** Chooses one of several scorecards; what was filtered by is about another's checks, and is cleared. */
export function ScorecardChoice(props: {
  scorecards: readonly ScorecardReport[];
  shown: string;
  navigation: ReadinessNavigation;
}) {
  const { scorecards, shown, navigation } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (scorecards.length < 2) {
    return null;
  }
  return (
    <Choice
      className={classes.choice}
      id="waymark-readiness-scorecard"
      label={t('readiness.content.scorecard')}
      value={shown}
      choices={scorecards.map(it => [it.name, it.title] as const)}
      onChange={scorecard =>
        navigation.change({
          scorecard,
          verdict: undefined,
          category: undefined,
          level: undefined,
          text: '',
        })
      }
    />
  );
}
