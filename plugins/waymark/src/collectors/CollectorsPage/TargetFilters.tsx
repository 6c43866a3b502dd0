import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { CollectorStatus } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../../translation';
import { TargetFilter } from '../model/filterTargets';
import { TARGET_STATES } from '../model/targetStates';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1.5, 2),
      margin: theme.spacing(1, 0),
      '@media print': { display: 'none' },
    },
    search: { flex: '1 1 220px', maxWidth: 360 },
    state: { flex: '0 1 170px', minWidth: 130 },
  }),
  { name: 'WaymarkTargetFilters' },
);

/** Narrows the targets that are loaded. */
export function TargetFilters(props: {
  collector: CollectorStatus;
  filter: TargetFilter;
  onChange: (filter: TargetFilter) => void;
}) {
  const { collector, filter, onChange } = props;
  const { id, title, targets } = collector;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const labelId = `waymark-target-state-${id}-label`;
  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('collectors.targets.filters', { title })}
    >
      <TextField
        className={classes.search}
        id={`waymark-target-search-${id}`}
        type="search"
        size="small"
        variant="outlined"
        label={t('collectors.targets.search')}
        placeholder={t('collectors.targets.searchHint')}
        value={filter.text}
        onChange={event => onChange({ ...filter, text: event.target.value })}
      />
      <TextField
        className={classes.state}
        id={`waymark-target-state-${id}`}
        select
        size="small"
        variant="outlined"
        label={t('collectors.targets.state')}
        value={filter.state}
        onChange={event =>
          onChange({
            ...filter,
            state: event.target.value as TargetFilter['state'],
          })
        }
        InputLabelProps={{ shrink: true, id: labelId }}
        SelectProps={{ displayEmpty: true, labelId }}
      >
        <MenuItem value="">{t('collectors.targets.anyState')}</MenuItem>
        {TARGET_STATES.filter(
          state => targets[state] || state === filter.state,
        ).map(state => (
          <MenuItem key={state} value={state}>
            {t(`collectors.state.${state}`)}
          </MenuItem>
        ))}
      </TextField>
    </div>
  );
}
