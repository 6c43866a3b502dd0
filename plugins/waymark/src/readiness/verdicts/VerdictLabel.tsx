import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Verdict } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../../translation';
import { VerdictMark } from './VerdictMark';

const useStyles = makeStyles(
  theme => {
    const shade = theme.palette.type === 'light' ? 'dark' : 'light';
    return {
      root: {
        display: 'inline-block',
        padding: theme.spacing(0, 0.75),
        border: '1px solid transparent',
        borderRadius: theme.shape.borderRadius,
        whiteSpace: 'nowrap',
      },
      fail: {
        borderColor: theme.palette.error[shade],
        fontWeight: 'bold',
      },
      // What is missing never looks like an answer.
      unknown: { border: `1px dashed ${theme.palette.text.secondary}` },
      stale: {
        border: `1px dotted ${theme.palette.text.disabled}`,
        color: theme.palette.text.secondary,
        fontStyle: 'italic',
      },
      exempt: { color: theme.palette.text.secondary },
      'not-applicable': { color: theme.palette.text.secondary },
    };
  },
  { name: 'WaymarkVerdictLabel' },
);

/** What a check came to, as a shape and a word; failing, missing and stale each look their own. */
export function VerdictLabel(props: { verdict: Verdict }) {
  const { verdict } = props;
  const classes = useStyles() as Record<string, string | undefined>;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <span
      className={[classes.root, classes[verdict]].filter(Boolean).join(' ')}
      title={t(`readiness.meaning.${verdict}`)}
    >
      <VerdictMark verdict={verdict} /> {t(`readiness.verdict.${verdict}`)}
    </span>
  );
}
