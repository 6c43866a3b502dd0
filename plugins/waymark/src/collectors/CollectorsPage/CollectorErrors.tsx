import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { CollectorStatus } from '@waymark/plugin-waymark-common';
import { FactTable } from '../../components/FactTable';
import { WarningMark } from '../../components/WarningMark';
import { waymarkTranslationRef } from '../../translation';

/** What keeps a collector from its targets, by kind, and what to do about it. */
export function CollectorErrors(props: { errors: CollectorStatus['errors'] }) {
  const { errors } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <div>
      <Typography variant="subtitle1" component="h3">
        {t('collectors.errors.title')}
      </Typography>
      {errors.length ? (
        <FactTable
          label={t('collectors.errors.title')}
          columns={[
            t('collectors.errors.columns.error'),
            t('collectors.errors.columns.kind'),
            t('collectors.errors.columns.count'),
            t('collectors.errors.columns.remedy'),
          ]}
          rows={errors.map(({ kind, message, remedy, count }) => ({
            key: kind,
            cells: [
              <>
                <WarningMark /> {message}
              </>,
              <code>{kind}</code>,
              String(count),
              remedy,
            ],
          }))}
        />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {t('collectors.errors.none')}
        </Typography>
      )}
    </div>
  );
}
