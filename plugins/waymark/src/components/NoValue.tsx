import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({ root: { color: theme.palette.text.secondary } }),
  { name: 'WaymarkNoValue' },
);

/** A dash where there is nothing to show; its label tells what there is none of. */
export function NoValue(props: { label: string }) {
  const classes = useStyles();
  return (
    <span
      role="img"
      aria-label={props.label}
      title={props.label}
      className={classes.root}
    >
      –
    </span>
  );
}
