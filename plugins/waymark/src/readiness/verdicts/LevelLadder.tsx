import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import { LevelReport } from '@waymark/plugin-waymark-common';
import { Mark, MarkShape } from '../../components/Mark';
import { waymarkTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      gap: theme.spacing(0.25),
      listStyle: 'none',
      margin: 0,
      padding: 0,
      verticalAlign: 'middle',
      lineHeight: 1,
    },
    mark: { display: 'block', padding: theme.spacing(0.25) },
  }),
  { name: 'WaymarkLevelLadder' },
);

const shapes: Record<'reached' | LevelReport['verdict'], MarkShape> = {
  reached: 'disc',
  pass: 'circle',
  fail: 'circle',
  unknown: 'dashed',
};

/** A rung of a ladder, as far as a mark shows it. */
export type LadderRung = Pick<LevelReport, 'name' | 'verdict' | 'reached'>;

/**
 * A mark a level, lowest first: filled where it is reached, empty where something fails, dashed where something is unknown.
 *
 * @param props - `levelPath`: where the link of a level leads; without it marks are no links
 */
export function LevelLadder(props: {
  levels: readonly LadderRung[];
  levelPath?: (level: string) => string;
}) {
  const { levels, levelPath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <ol className={classes.root} aria-label={t('readiness.level.ladder')}>
      {levels.map(({ name, verdict, reached }) => {
        const state = reached ? 'reached' : verdict;
        const label = t(`readiness.level.rung.${state}`, { level: name });
        const naming = { 'aria-label': label, className: classes.mark };
        const mark = <Mark shape={shapes[state]} />;
        return (
          <li key={name}>
            <Tooltip title={label}>
              {levelPath ? (
                <Link to={levelPath(name)} {...naming}>
                  {mark}
                </Link>
              ) : (
                <span role="img" {...naming}>
                  {mark}
                </span>
              )}
            </Tooltip>
          </li>
        );
      })}
    </ol>
  );
}
