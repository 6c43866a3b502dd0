import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Progress } from '@waymark/plugin-waymark-common';
import { useProgressText } from '../hooks/useProgressText';
import { waymarkTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      boxSizing: 'border-box',
      width: '100%',
      height: 10,
      overflow: 'hidden',
      borderRadius: 5,
      border: `1px solid ${theme.palette.text.secondary}`,
      // Browsers leave backgrounds out of print unless told otherwise.
      printColorAdjust: 'exact',
      WebkitPrintColorAdjust: 'exact',
    },
    unknown: { borderStyle: 'dashed' },
    done: { background: theme.palette.primary.main },
    partial: {
      backgroundImage: `repeating-linear-gradient(135deg, ${theme.palette.primary.main} 0 2px, transparent 2px 5px)`,
    },
  }),
  { name: 'WaymarkProgressBar' },
);

/** Counted progress as a bar: done is filled, partial hatched. A dashed outline where no item's state is known. */
export function ProgressBar(props: { progress: Progress; label?: string }) {
  const { done, open, partial, ratio } = props.progress;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const text = useProgressText()(props.progress);
  if (ratio === null) {
    return <div aria-hidden className={`${classes.root} ${classes.unknown}`} />;
  }
  const known = done + open + partial;
  return (
    <div
      className={classes.root}
      role="progressbar"
      aria-label={props.label ?? t('progress.label')}
      aria-valuemin={0}
      aria-valuemax={known}
      aria-valuenow={done}
      aria-valuetext={text}
    >
      <div className={classes.done} style={{ width: `${ratio * 100}%` }} />
      <div
        className={classes.partial}
        style={{ width: `${(partial / known) * 100}%` }}
      />
    </div>
  );
}
