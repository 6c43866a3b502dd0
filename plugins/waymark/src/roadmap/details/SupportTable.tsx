import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SupportWindow } from '@waymark/plugin-waymark-common';
import { FactTable } from '../../components/FactTable';
import { LineLink } from '../../components/LineLink';
import { waymarkTranslationRef } from '../../translation';

/** How long versions are supported, and what ends when. */
export function SupportTable(props: {
  support: readonly SupportWindow[];
  linePath: (line: number) => string;
}) {
  const { support, linePath } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <FactTable
      label={t('details.support')}
      columns={[
        t('details.columns.subject'),
        t('details.columns.released'),
        t('details.columns.until'),
        t('details.columns.status'),
        t('details.columns.line'),
      ]}
      rows={support.map((window, at) => ({
        key: String(at),
        cells: [
          window.subject,
          window.released,
          withDay(window),
          window.statusText,
          <LineLink line={window.line} linePath={linePath} />,
        ],
      }))}
    />
  );
}

function withDay({ until, untilDate }: SupportWindow): string | undefined {
  return untilDate && until !== untilDate ? `${until} (${untilDate})` : until;
}
