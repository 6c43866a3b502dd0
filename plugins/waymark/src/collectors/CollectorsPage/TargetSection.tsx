import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CollectorStatus } from '@waymark/plugin-waymark-common';
import { useCallback, useState } from 'react';
import { waymarkApiRef } from '../../api';
import { usePages } from '../../hooks/usePages';
import { waymarkTranslationRef } from '../../translation';
import { TargetFilter, filterTargets } from '../model/filterTargets';
import { TargetFilters } from './TargetFilters';
import { TargetTable } from './TargetTable';

const PAGE_SIZE = 50;
const ALL: TargetFilter = { text: '', state: '' };

const useStyles = makeStyles(
  theme => ({
    more: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
      '@media print': { display: 'none' },
    },
  }),
  { name: 'WaymarkTargetSection' },
);

/** What a collector reads, page by page, narrowed by state and text. */
export function TargetSection(props: { collector: CollectorStatus }) {
  const { id, title } = props.collector;
  const classes = useStyles();
  const api = useApi(waymarkApiRef);
  const { t } = useTranslationRef(waymarkTranslationRef);
  const [filter, setFilter] = useState(ALL);
  const load = useCallback(
    (cursor: string | undefined) =>
      api.getCollectorTargets(id, { limit: PAGE_SIZE, cursor }),
    [api, id],
  );
  const { pages, hasMore, loading, error, loadMore, loadAll } = usePages(load);
  const loaded = pages.flatMap(it => it.targets);
  const shown = filterTargets(loaded, filter);
  const isLoaded = pages.length > 0;
  return (
    <div>
      <Typography variant="subtitle1" component="h3" gutterBottom>
        {t('collectors.targets.title')}
      </Typography>
      {isLoaded && (
        <TargetFilters
          collector={props.collector}
          filter={filter}
          onChange={setFilter}
        />
      )}
      {shown.length > 0 && (
        <TargetTable
          label={t('collectors.targets.label', { title })}
          targets={shown}
        />
      )}
      {isLoaded && !shown.length && !loading && (
        <Typography color="textSecondary">
          {t(
            loaded.length
              ? 'collectors.targets.noMatch'
              : 'collectors.targets.none',
          )}
        </Typography>
      )}
      {error && (
        <ResponseErrorPanel
          title={t('collectors.targets.errorTitle')}
          error={error}
        />
      )}
      {loading && <Progress aria-label={t('collectors.targets.loading')} />}
      <div className={classes.more}>
        {isLoaded && (
          <Typography variant="body2" color="textSecondary" role="status">
            {t('collectors.targets.shown', {
              shown: String(shown.length),
              loaded: String(loaded.length),
            })}{' '}
            {hasMore && t('collectors.targets.moreToLoad')}
          </Typography>
        )}
        {(hasMore || error) && !loading && (
          <Button size="small" variant="outlined" onClick={loadMore}>
            {t(error ? 'collectors.retry' : 'collectors.targets.more')}
          </Button>
        )}
        {hasMore && !loading && !error && (
          <Button size="small" onClick={loadAll}>
            {t('collectors.targets.all')}
          </Button>
        )}
      </div>
    </div>
  );
}
