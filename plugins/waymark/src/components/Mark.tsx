import { makeStyles } from '@material-ui/core/styles';

/** Every shape differs from every other without its colour. */
export type MarkShape =
  | 'check'
  | 'play'
  | 'half'
  | 'circle'
  | 'dash'
  | 'block'
  | 'cross'
  | 'dashed'
  | 'question'
  | 'disc'
  | 'fault'
  | 'clock'
  | 'shield';

const useStyles = makeStyles(
  theme => {
    const shade = theme.palette.type === 'light' ? 'dark' : 'light';
    return {
      root: {
        flex: 'none',
        width: '1.15em',
        height: '1.15em',
        verticalAlign: '-0.2em',
        color: theme.palette.text.secondary,
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 1.6,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
      },
      check: {
        color: theme.palette.success[shade],
        // The tick is cut out of its disc.
        '& path': { stroke: theme.palette.background.paper },
      },
      disc: { color: theme.palette.success[shade] },
      fault: {
        color: theme.palette.error[shade],
        // The cross is cut out of its square.
        '& path': { stroke: theme.palette.background.paper },
      },
      // What is old pales.
      clock: { opacity: 0.6 },
      play: { color: theme.palette.info[shade] },
      half: { color: theme.palette.warning[shade] },
      block: { color: theme.palette.error[shade] },
    };
  },
  { name: 'WaymarkMark' },
);

const paths: Record<MarkShape, JSX.Element> = {
  check: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="currentColor" />
      <path d="M5 8.2l2.1 2.1L11 6" />
    </>
  ),
  play: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M6.6 5.3v5.4L11 8z" fill="currentColor" />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" />
    </>
  ),
  circle: <circle cx="8" cy="8" r="6.5" />,
  dash: <path d="M3 8h10" strokeWidth="2.4" />,
  block: (
    <>
      <path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z" />
      <path d="M8 4.8v3.8M8 11.1v.1" strokeWidth="2" />
    </>
  ),
  cross: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" strokeWidth="2" />,
  dashed: <circle cx="8" cy="8" r="6.5" strokeDasharray="2.1 3" />,
  question: (
    <>
      <circle cx="8" cy="8" r="6.5" strokeDasharray="2.1 3" />
      <path d="M6 6.4a2 2 0 1 1 2.9 1.8c-.6.3-.9.6-.9 1.2M8 11.6v.1" />
    </>
  ),
  disc: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  fault: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2" fill="currentColor" />
      <path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" strokeWidth="2" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 4.3V8l2.6 1.6" />
    </>
  ),
  shield: (
    <path d="M8 1.5l5.5 1.9v4.1c0 3.3-2.2 5.8-5.5 7-3.3-1.2-5.5-3.7-5.5-7V3.4z" />
  ),
};

/**
 * A state as a shape.
 *
 * @param props - `label`: its accessible name; leave it out where the state stands beside the mark as a word
 */
export function Mark(props: {
  shape: MarkShape;
  label?: string;
  className?: string;
}) {
  const { shape, label, className } = props;
  const classes = useStyles() as Record<string, string | undefined>;
  const naming = label
    ? ({ role: 'img', 'aria-label': label } as const)
    : ({ 'aria-hidden': true } as const);
  return (
    <svg
      viewBox="0 0 16 16"
      className={[classes.root, classes[shape], className]
        .filter(Boolean)
        .join(' ')}
      {...naming}
    >
      {paths[shape]}
    </svg>
  );
}
