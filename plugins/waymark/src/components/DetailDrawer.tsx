import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    paper: {
      width: (props: { wide?: boolean }) => (props.wide ? 880 : 620),
      maxWidth: '100%',
      padding: theme.spacing(2, 3, 4),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5, 2, 3) },
    },
    header: {
      position: 'sticky',
      top: theme.spacing(-2),
      zIndex: 1,
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      margin: theme.spacing(-2, -3, 2),
      padding: theme.spacing(2, 3, 1),
      background: theme.palette.background.paper,
      borderBottom: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('xs')]: {
        top: theme.spacing(-1.5),
        margin: theme.spacing(-1.5, -2, 2),
        padding: theme.spacing(1.5, 2, 1),
      },
    },
    title: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    close: { marginTop: theme.spacing(-1), marginRight: theme.spacing(-1.5) },
  }),
  { name: 'WaymarkDetailDrawer' },
);

/** A drawer at the right, over the whole width of small screens; Esc and its button close it, and the focus goes back. */
export function DetailDrawer(props: {
  /** Unique among the drawers that can be open at once. */
  name: string;
  title: ReactNode;
  subtitle?: ReactNode;
  closeLabel: string;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}) {
  const classes = useStyles({ wide: props.wide });
  const titleId = `waymark-${props.name}-title`;
  return (
    <Drawer
      open
      anchor="right"
      onClose={props.onClose}
      PaperProps={
        {
          className: classes.paper,
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
        } as object
      }
    >
      <div className={classes.header}>
        <div className={classes.title}>
          <Typography id={titleId} variant="h5" component="h2" gutterBottom>
            {props.title}
          </Typography>
          {props.subtitle}
        </div>
        <IconButton
          className={classes.close}
          aria-label={props.closeLabel}
          onClick={props.onClose}
        >
          <CloseIcon />
        </IconButton>
      </div>
      {props.children}
    </Drawer>
  );
}
