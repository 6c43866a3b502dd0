import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import {
  Phase,
  ROADMAP_STATUSES,
  RoadmapDocument,
} from '@waymark/plugin-waymark-common';
import { useStatusLabel } from '../../components/StatusMark';
import { PhaseExpansion } from '../../hooks/usePhaseExpansion';
import { waymarkTranslationRef } from '../../translation';
import {
  PhaseArrangement,
  StatusFilter,
  phaseMatches,
} from '../model/arrangeRows';
import { isExpandable } from '../model/expandedPhases';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5, 2),
      padding: theme.spacing(2, 2.5),
      '@media print': { display: 'none' },
    },
    search: { flex: '1 1 220px', maxWidth: 360 },
    status: { flex: '0 1 170px' },
    expansion: { marginLeft: 'auto' },
  }),
  { name: 'WaymarkPhaseFilters' },
);

/** Narrows the phases of all documents by status and by text, and opens or closes all of them. */
export function PhaseFilters(props: {
  documents: readonly RoadmapDocument[];
  arrangement: PhaseArrangement;
  onChange: (arrangement: PhaseArrangement) => void;
  expansion: PhaseExpansion;
}) {
  const { documents, arrangement, onChange, expansion } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const statusLabel = useStatusLabel();

  const phases = documents.flatMap(it => it.roadmap?.phases ?? []);
  const shown = phases.filter(phase => phaseMatches(phase, arrangement)).length;
  const isFiltered = Boolean(arrangement.text || arrangement.status);
  const choices = statusChoices(phases, arrangement.status);

  return (
    <Paper
      className={classes.root}
      role="search"
      aria-label={t('content.filters')}
    >
      <TextField
        className={classes.search}
        id="waymark-phase-search"
        type="search"
        size="small"
        variant="outlined"
        label={t('content.search')}
        placeholder={t('content.searchHint')}
        value={arrangement.text}
        onChange={event =>
          onChange({ ...arrangement, text: event.target.value })
        }
      />
      <TextField
        className={classes.status}
        id="waymark-phase-status"
        select
        size="small"
        variant="outlined"
        label={t('content.status')}
        value={arrangement.status}
        onChange={event =>
          onChange({
            ...arrangement,
            status: event.target.value as StatusFilter | '',
          })
        }
        InputLabelProps={{ shrink: true, id: 'waymark-phase-status-label' }}
        SelectProps={{
          displayEmpty: true,
          labelId: 'waymark-phase-status-label',
        }}
      >
        <MenuItem value="">{t('content.anyStatus')}</MenuItem>
        {choices.map(status => (
          <MenuItem key={status} value={status}>
            {statusLabel(status === 'none' ? undefined : status)}
          </MenuItem>
        ))}
      </TextField>
      <Typography variant="body2" color="textSecondary" role="status">
        {isFiltered &&
          t('content.shown', {
            shown: String(shown),
            total: String(phases.length),
          })}
      </Typography>
      {isFiltered && (
        <Button
          size="small"
          onClick={() => onChange({ ...arrangement, text: '', status: '' })}
        >
          {t('content.clear')}
        </Button>
      )}
      {phases.some(isExpandable) && (
        <div className={classes.expansion}>
          <Button size="small" onClick={expansion.expandAll}>
            {t('content.expandAll')}
          </Button>
          <Button size="small" onClick={expansion.collapseAll}>
            {t('content.collapseAll')}
          </Button>
        </div>
      )}
    </Paper>
  );
}

function statusChoices(
  phases: readonly Phase[],
  chosen: StatusFilter | '',
): StatusFilter[] {
  const present = new Set(phases.map(phase => phase.status ?? 'none'));
  return [...ROADMAP_STATUSES, 'none' as const].filter(
    status => present.has(status) || status === chosen,
  );
}
