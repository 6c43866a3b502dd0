import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { ReactNode, useId, useState } from 'react';
import { useIsPrinting } from '../../hooks/useIsPrinting';

const useStyles = makeStyles(
  theme => ({
    root: {
      boxShadow: 'none',
      borderTop: `1px solid ${theme.palette.divider}`,
      background: 'none',
      '&:before': { display: 'none' },
      '&$expanded': { margin: 0 },
    },
    expanded: {},
    summary: { padding: 0, minHeight: 44, '&$expanded': { minHeight: 44 } },
    summaryContent: {
      alignItems: 'baseline',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1),
      margin: theme.spacing(1, 0),
      minWidth: 0,
      '&$expanded': { margin: theme.spacing(1, 0) },
    },
    title: { fontWeight: 'bold' },
    note: { color: theme.palette.text.secondary, overflowWrap: 'anywhere' },
    details: { display: 'block', padding: theme.spacing(0, 0, 2) },
  }),
  { name: 'WaymarkDetailsPanel' },
);

/** One subject of a document: closed, it says how much there is; on paper it stands open. */
export function DetailsPanel(props: {
  title: string;
  /** Beside the title: how many, and what stands out. */
  note: string;
  children: ReactNode;
}) {
  const { title, note, children } = props;
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const isPrinting = useIsPrinting();
  // Several documents have panels of the same subject.
  const id = useId();
  return (
    <Accordion
      square
      expanded={isOpen || isPrinting}
      onChange={(_, open) => setOpen(open)}
      classes={{ root: classes.root, expanded: classes.expanded }}
      TransitionProps={{ unmountOnExit: true, timeout: 0 }}
    >
      <AccordionSummary
        id={`${id}-title`}
        aria-controls={id}
        expandIcon={<ExpandMoreIcon />}
        classes={{
          root: classes.summary,
          content: classes.summaryContent,
          expanded: classes.expanded,
        }}
      >
        <Typography variant="body1" component="span" className={classes.title}>
          {title}
        </Typography>
        <Typography variant="body2" component="span" className={classes.note}>
          {note}
        </Typography>
      </AccordionSummary>
      <AccordionDetails className={classes.details}>
        {children}
      </AccordionDetails>
    </Accordion>
  );
}
