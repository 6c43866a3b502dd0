import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    width: sidebarConfig.drawerWidthClosed,
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
    marginBottom: -14,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    marginLeft: 22,
    color: '#fff',
    fontSize: 20,
    fontWeight: 700,
    letterSpacing: '0.02em',
    whiteSpace: 'nowrap',
  },
  mark: { flex: 'none', marginRight: 12 },
});

/** Waymark's mark, with its name while the sidebar is open. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.root}>
      <Link to="/" underline="none" className={classes.link} aria-label="Home">
        <svg
          className={classes.mark}
          width="26"
          height="26"
          viewBox="0 0 26 26"
          aria-hidden="true"
        >
          <path d="M3 4h15l5 5-5 5H3z" fill="#7df3e1" />
          <path d="M7 14h4v9H7z" fill="#fff" />
        </svg>
        {isOpen && 'Waymark'}
      </Link>
    </div>
  );
}
