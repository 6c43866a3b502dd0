import { makeStyles } from '@material-ui/core/styles';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: 'none',
      fontSize: '1.25em',
      verticalAlign: '-0.25em',
      color:
        theme.palette.type === 'light'
          ? theme.palette.warning.dark
          : theme.palette.warning.light,
    },
  }),
  { name: 'WaymarkWarningMark' },
);

/** Marks what is wrong or doubtful. */
export function WarningMark(props: { label?: string }) {
  const classes = useStyles();
  return (
    <ReportProblemOutlinedIcon
      className={classes.root}
      titleAccess={props.label}
    />
  );
}
