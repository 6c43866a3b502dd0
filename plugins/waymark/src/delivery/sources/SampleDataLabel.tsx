import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Explained } from '../../components/Explained';
import { waymarkTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => {
    const shade = theme.palette.type === 'light' ? 'dark' : 'light';
    return {
      root: {
        display: 'inline-block',
        padding: theme.spacing(0, 1),
        border: `1px solid ${theme.palette.warning[shade]}`,
        borderRadius: theme.shape.borderRadius,
        color: theme.palette.text.primary,
        fontFamily: theme.typography.fontFamily,
        fontSize: theme.typography.body2.fontSize,
        fontWeight: 'bold',
        whiteSpace: 'nowrap',
        cursor: 'help',
      },
    };
  },
  { name: 'WaymarkSampleDataLabel' },
);

/** Says that what is shown was made up, so that nobody takes it for their own. */
export function SampleDataLabel() {
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <Explained text={t('delivery.sample.definition')} className={classes.root}>
      {t('delivery.sample.label')}
    </Explained>
  );
}
