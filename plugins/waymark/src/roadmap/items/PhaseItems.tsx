import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Phase } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../../translation';
import { criteriaByKind } from '../model/criteriaByKind';
import { ActivityTable } from './ActivityTable';
import { ItemTree } from './ItemTree';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      maxWidth: 880,
    },
    title: { color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkPhaseItems' },
);

/** The items of a phase, its criteria by kind, each as nested in the document, then its activities; only what there is. */
export function PhaseItems(props: {
  phase: Pick<Phase, 'items' | 'criteria' | 'activities'>;
  linePath: (line: number) => string;
}) {
  const { phase, linePath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const sections = [
    { title: t('phase.items'), items: phase.items },
    ...criteriaByKind(phase.criteria).map(({ kind, criteria }) => ({
      title: t(`criteria.kind.${kind}`),
      items: criteria,
    })),
  ];
  return (
    <div className={classes.root}>
      {sections.map(
        ({ title, items }) =>
          items.length > 0 && (
            <div key={title}>
              <Typography
                variant="body2"
                component="h5"
                className={classes.title}
              >
                {title}
              </Typography>
              <ItemTree label={title} items={items} linePath={linePath} />
            </div>
          ),
      )}
      {phase.activities.length > 0 && (
        <div>
          <Typography variant="body2" component="h5" className={classes.title}>
            {t('phase.activities')}
          </Typography>
          <ActivityTable activities={phase.activities} linePath={linePath} />
        </div>
      )}
    </div>
  );
}
