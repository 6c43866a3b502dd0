import { InfoCard, Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    // The card's header centres nothing and pads its action otherwise.
    aside: {
      display: 'block',
      padding: theme.spacing(1.5, 1, 0, 0),
      color: theme.palette.text.secondary,
      textAlign: 'right',
    },
    footer: {
      marginTop: theme.spacing(1.5),
      textAlign: 'right',
    },
  }),
  { name: 'WaymarkCardFrame' },
);

/**
 * What all cards have in common.
 *
 * @param props - `aside`: how old it is; `more`: what it does not show; `tab`: where that is, if the portal has the tab
 */
export function CardFrame(props: {
  title: string;
  aside?: ReactNode;
  more?: string;
  tab?: { path?: string; text: string; label: string };
  children: ReactNode;
}) {
  const { title, aside, more, tab, children } = props;
  const classes = useStyles();
  const hasFooter = more !== undefined || tab?.path !== undefined;
  return (
    <InfoCard
      title={title}
      action={
        aside && (
          <Typography variant="body2" component="div" className={classes.aside}>
            {aside}
          </Typography>
        )
      }
    >
      {children}
      {hasFooter && (
        <Typography variant="body2" className={classes.footer}>
          {more}
          {more !== undefined && tab?.path !== undefined && ' · '}
          {tab?.path !== undefined && (
            <Link
              to={tab.path}
              // Beside other words, colour alone would not tell a link.
              underline={more === undefined ? 'hover' : 'always'}
              aria-label={tab.label}
            >
              {tab.text} →
            </Link>
          )}
        </Typography>
      )}
    </InfoCard>
  );
}
