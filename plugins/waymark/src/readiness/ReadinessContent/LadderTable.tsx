import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { LevelReport } from '@waymark/plugin-waymark-common';
import { FactTable } from '../../components/FactTable';
import { Mark } from '../../components/Mark';
import { NoValue } from '../../components/NoValue';
import { waymarkTranslationRef } from '../../translation';
import { GateVerdictLabel } from '../verdicts/GateVerdictLabel';

/** Every level with its gate and how much of it is open, lowest first. */
export function LadderTable(props: { levels: readonly LevelReport[] }) {
  const { levels } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <section>
      <Typography variant="h5" component="h3" gutterBottom>
        {t('readiness.content.ladder')}
      </Typography>
      <FactTable
        label={t('readiness.content.ladder')}
        columns={[
          t('readiness.content.columns.level'),
          t('readiness.content.columns.verdict'),
          t('readiness.content.columns.required'),
          t('readiness.content.columns.failing'),
          t('readiness.content.columns.unknown'),
        ]}
        rows={levels.map(
          ({ name, verdict, reached, required, failing, unknown }) => ({
            key: name,
            cells: [
              <>
                <Mark shape={reached ? 'disc' : 'circle'} /> {name},{' '}
                {t(
                  reached
                    ? 'readiness.content.levelReached'
                    : 'readiness.content.levelNotReached',
                )}
              </>,
              <GateVerdictLabel verdict={verdict} />,
              required,
              failing || (
                <NoValue label={t('readiness.content.nothingFails')} />
              ),
              unknown || (
                <NoValue label={t('readiness.content.nothingUnknown')} />
              ),
            ],
          }),
        )}
      />
    </section>
  );
}
