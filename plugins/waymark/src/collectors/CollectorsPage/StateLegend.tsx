import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { FactTable } from '../../components/FactTable';
import { TargetStateMark } from '../../components/TargetStateMark';
import { waymarkTranslationRef } from '../../translation';
import { TARGET_STATES } from '../model/targetStates';

/** What each state of a target means, and what to do about it. */
export function StateLegend() {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <section>
      <Typography variant="h5" component="h2" gutterBottom>
        {t('collectors.states.title')}
      </Typography>
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
    </section>
  );
}
