import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    // Text keeps its contrast: colour goes, and what is drawn pales.
    faded: {
      filter: 'grayscale(1)',
      '& svg': { opacity: 0.55 },
    },
  },
  { name: 'WaymarkFaded' },
);

/** What is old, or not what was asked for any more, looks so. */
export function Faded(props: {
  when: boolean;
  busy?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const { when, busy, className, children } = props;
  const classes = useStyles();
  return (
    <div
      className={[className, when && classes.faded].filter(Boolean).join(' ')}
      aria-busy={busy}
    >
      {children}
    </div>
  );
}
