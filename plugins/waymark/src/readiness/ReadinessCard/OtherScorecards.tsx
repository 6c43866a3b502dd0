import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityReadinessOverview } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../../translation';
import { readinessPath } from '../model/readinessAddress';
import { useScoreText } from '../verdicts/ScoreFigure';

const useStyles = makeStyles(
  theme => ({
    root: {
      listStyle: 'none',
      margin: 0,
      padding: theme.spacing(1, 0, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'WaymarkOtherScorecards' },
);

/** The other scorecards that apply, each in a line with its score and level. */
export function OtherScorecards(props: {
  scorecards: EntityReadinessOverview['others'];
  tabPath?: string;
}) {
  const { scorecards, tabPath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const scoreText = useScoreText();
  return (
    <ul className={classes.root} aria-label={t('readiness.card.others')}>
      {scorecards.map(({ name, title, score, level }) => (
        <Typography key={name} component="li" variant="body2">
          {tabPath ? (
            <Link
              to={readinessPath(tabPath, { scorecard: name })}
              underline="always"
            >
              {title}
            </Link>
          ) : (
            title
          )}
          : {scoreText(score)}
          {level !== null && ` · ${t('readiness.level.reached', { level })}`}
        </Typography>
      ))}
    </ul>
  );
}
