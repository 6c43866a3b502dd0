import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Goal } from '@waymark/plugin-waymark-common';
import { LineLink } from '../../components/LineLink';
import { WorkStateMark } from '../../components/WorkStateMark';

const useStyles = makeStyles(
  theme => ({ list: { margin: 0, paddingLeft: theme.spacing(3) } }),
  { name: 'WaymarkGoalList' },
);

/** What a phase is for, with what the document says of each goal. */
export function GoalList(props: {
  goals: readonly Goal[];
  linePath: (line: number) => string;
}) {
  const { goals, linePath } = props;
  const classes = useStyles();
  return (
    <Typography variant="body2" component="ul" className={classes.list}>
      {goals.map(({ text, state, line }, index) => (
        <li key={index}>
          {state && (
            <>
              <WorkStateMark state={state} />{' '}
            </>
          )}
          {text} <LineLink line={line} linePath={linePath} />
        </li>
      ))}
    </Typography>
  );
}
