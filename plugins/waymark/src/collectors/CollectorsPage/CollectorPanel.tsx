import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CollectorStatus } from '@waymark/plugin-waymark-common';
import { SampleDataLabel } from '../../delivery/sources/SampleDataLabel';
import { waymarkTranslationRef } from '../../translation';
import { BudgetList } from './BudgetList';
import { CollectorErrors } from './CollectorErrors';
import { CollectorFigures } from './CollectorFigures';
import { TargetSection } from './TargetSection';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    columns: {
      display: 'grid',
      gap: theme.spacing(2, 4),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    },
  }),
  { name: 'WaymarkCollectorPanel' },
);

/** How one collector is: its state, its budget, its errors and its targets. */
export function CollectorPanel(props: { collector: CollectorStatus }) {
  const { collector } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const hasTargets = Object.values(collector.targets).some(Boolean);
  return (
    <section aria-label={collector.title} className={classes.root}>
      <div className={classes.title}>
        <Typography variant="h5" component="h2">
          {collector.title}
        </Typography>
        {collector.sampleData && <SampleDataLabel />}
      </div>
      {collector.lastRunAt === null && (
        <Typography>{t('collectors.status.never')}</Typography>
      )}
      <div className={classes.columns}>
        <CollectorFigures collector={collector} />
        <BudgetList budgets={collector.budgets} />
      </div>
      <CollectorErrors errors={collector.errors} />
      {hasTargets && <TargetSection collector={collector} />}
    </section>
  );
}
