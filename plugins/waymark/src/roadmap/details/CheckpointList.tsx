import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Checkpoint, countProgress } from '@waymark/plugin-waymark-common';
import { LineLink } from '../../components/LineLink';
import { ProgressFigure } from '../../components/ProgressFigure';
import { waymarkTranslationRef } from '../../translation';
import { ItemTree } from '../items/ItemTree';

const useStyles = makeStyles(
  theme => ({
    checkpoint: { marginBottom: theme.spacing(2), maxWidth: 880 },
    title: { fontWeight: 'bold' },
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkCheckpointList' },
);

/** The named days of a plan, with what has to hold by then. */
export function CheckpointList(props: {
  checkpoints: readonly Checkpoint[];
  linePath: (line: number) => string;
}) {
  const { checkpoints, linePath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <>
      {checkpoints.map(({ id, title, date, line, items }) => (
        <section key={id} className={classes.checkpoint} aria-label={title}>
          <Typography variant="body2" component="h5" gutterBottom>
            <span className={classes.title}>{title}</span>{' '}
            <span className={classes.secondary}>
              {date ?? t('details.noDay')} ·{' '}
              <ProgressFigure progress={countProgress(items)} /> ·{' '}
            </span>
            <LineLink line={line} linePath={linePath} />
          </Typography>
          <ItemTree label={title} items={items} linePath={linePath} />
        </section>
      ))}
    </>
  );
}
