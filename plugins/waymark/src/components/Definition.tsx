import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { Explained } from './Explained';

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
    <Explained text={<>{props.text}</>} className={classes.root}>
      {props.children}
    </Explained>
  );
}
