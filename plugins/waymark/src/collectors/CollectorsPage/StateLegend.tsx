import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { FactTable } from '../../components/FactTable';
import { TargetStateMark } from '../../components/TargetStateMark';
import { useIsPrinting } from '../../hooks/useIsPrinting';
import { waymarkTranslationRef } from '../../translation';
import { TARGET_STATES } from '../model/targetStates';

/** What each state of a target means, and what to do about it; on demand, and on paper. */
export function StateLegend() {
  const isPrinting = useIsPrinting();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <Typography variant="body2" component="details" open={isPrinting}>
      <summary>{t('collectors.states.title')}</summary>
      <FactTable
        label={t('collectors.states.title')}
        columns={[
          t('collectors.states.state'),
          t('collectors.states.meaning'),
          t('collectors.states.remedy'),
        ]}
        rows={TARGET_STATES.map(state => ({
          key: state,
          cells: [
            <TargetStateMark state={state} />,
            t(`collectors.meaning.${state}`),
            t(`collectors.remedy.${state}`),
          ],
        }))}
      />
    </Typography>
  );
}
