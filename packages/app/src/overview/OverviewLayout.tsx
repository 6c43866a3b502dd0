import {
  EntityOrphanWarning,
  EntityProcessingErrorsPanel,
  EntityRelationWarning,
  EntitySwitch,
  hasCatalogProcessingErrors,
  hasRelationWarnings,
  isOrphan,
} from '@backstage/plugin-catalog';
import { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
      },
    },
    warnings: {
      gridColumn: '1 / -1',
      '&:empty': { display: 'none' },
    },
    // As wide as a phone at least: cards are made for that.
    lead: {
      gridColumn: '1 / -1',
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 312px), 1fr))',
      '& > *': { minWidth: 0 },
      '&:empty': { display: 'none' },
    },
    cards: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
      minWidth: 0,
    },
  }),
  { name: 'OverviewLayout' },
);

/** Cards that stand side by side at the top, where there is room: three questions, answered at one look. */
const LEAD = 3;

/**
 * The first cards of type `content` side by side at the top, the others below at the left, and cards of type `info` at the
 * right. Unlike in the catalog's own layout, content comes first on small screens and for the keyboard too: it is what an
 * engineer opens the page for.
 */
export function OverviewLayout({ cards }: EntityContentLayoutProps) {
  const classes = useStyles();
  const content = cards.filter(card => card.type !== 'info');
  const info = cards.filter(card => card.type === 'info');
  return (
    <div className={classes.root}>
      <div className={classes.warnings}>
        <EntitySwitch renderMultipleMatches="all">
          <EntitySwitch.Case if={isOrphan}>
            <EntityOrphanWarning />
          </EntitySwitch.Case>
          <EntitySwitch.Case if={hasRelationWarnings}>
            <EntityRelationWarning />
          </EntitySwitch.Case>
          <EntitySwitch.Case if={hasCatalogProcessingErrors}>
            <EntityProcessingErrorsPanel />
          </EntitySwitch.Case>
        </EntitySwitch>
      </div>
      <div className={classes.lead}>
        {content.slice(0, LEAD).map((card, position) => (
          <Fragment key={card.element.key ?? position}>{card.element}</Fragment>
        ))}
      </div>
      {[content.slice(LEAD), info].map((column, index) => (
        <div key={index} className={classes.cards}>
          {column.map((card, position) => (
            <Fragment key={card.element.key ?? position}>
              {card.element}
            </Fragment>
          ))}
        </div>
      ))}
    </div>
  );
}
