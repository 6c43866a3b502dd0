import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { DoraExclusion } from '@waymark/plugin-waymark-common';
import { Definition } from '../../components/Definition';
import { waymarkTranslationRef } from '../../translation';

const useStyles = makeStyles(
  { root: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'WaymarkExclusionList' },
);

/** What gave no sample, how often, and why. */
export function ExclusionList(props: { excluded: readonly DoraExclusion[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <ul className={classes.root}>
      {props.excluded.map(({ reason, count }) => (
        <li key={reason}>
          <Definition text={t(`delivery.excluded.why.${reason}`)}>
            {t(`delivery.excluded.${reason}`, { count })}
          </Definition>
        </li>
      ))}
    </ul>
  );
}
