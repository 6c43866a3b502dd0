import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: {
      textDecoration: 'underline dotted',
      textUnderlineOffset: '0.2em',
      cursor: 'help',
    },
  },
  { name: 'WaymarkDefinition' },
);

/** A figure or term whose definition shows when it is pointed at or reached with the keyboard. */
export function Definition(props: { text: ReactNode; children: ReactNode }) {
  const classes = useStyles();
  return (
    <Tooltip title={<>{props.text}</>}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keyboard users need the definition too */}
      <span className={classes.root} tabIndex={0}>
        {props.children}
      </span>
    </Tooltip>
  );
}
