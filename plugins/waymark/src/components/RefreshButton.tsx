import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import RefreshIcon from '@material-ui/icons/Refresh';
import { RefreshEntity } from '../hooks/useRefreshEntity';
import { waymarkTranslationRef } from '../translation';

/** Reads the entity's sources now. Whoever may not sees why. */
export function RefreshButton(props: { refresh: RefreshEntity }) {
  const { refresh, running, allowed } = props.refresh;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const denied = allowed === false;
  const label = running ? t('refresh.running') : t('refresh.action');
  const button = (
    <Button
      size="small"
      variant="outlined"
      startIcon={<RefreshIcon />}
      disabled={running || !allowed}
      onClick={refresh}
    >
      {label}
    </Button>
  );
  if (!denied) {
    return button;
  }
  return (
    <Tooltip title={t('refresh.denied')}>
      {/* A disabled button tells nobody why: what stands around it takes the focus. */}
      <span
        role="button"
        aria-disabled="true"
        tabIndex={0}
        aria-label={`${label}. ${t('refresh.denied')}`}
      >
        {button}
      </span>
    </Tooltip>
  );
}
