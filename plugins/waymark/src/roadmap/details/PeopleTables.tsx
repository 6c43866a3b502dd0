import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Roadmap } from '@waymark/plugin-waymark-common';
import { FactTable } from '../../components/FactTable';
import { OwnerList } from '../../components/OwnerList';
import { LineLink } from '../../components/LineLink';
import { waymarkTranslationRef } from '../../translation';

/** Who does what, who is called when things go wrong, and whom to turn to. */
export function PeopleTables(props: {
  roadmap: Pick<Roadmap, 'responsibilities' | 'escalation' | 'contacts'>;
  linePath: (line: number) => string;
}) {
  const { roadmap, linePath } = props;
  const { responsibilities, escalation, contacts } = roadmap;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const line = (at: number) => <LineLink line={at} linePath={linePath} />;
  return (
    <>
      {responsibilities.length > 0 && (
        <FactTable
          label={t('details.responsibilities')}
          columns={[
            t('details.columns.team'),
            t('details.columns.duties'),
            t('details.columns.line'),
          ]}
          rows={responsibilities.map((responsibility, at) => ({
            key: String(at),
            cells: [
              <OwnerList owners={[responsibility.owner]} />,
              responsibility.duties.map(({ column, text }, index) => (
                <div key={index}>{column ? `${column}: ${text}` : text}</div>
              )),
              line(responsibility.line),
            ],
          }))}
        />
      )}
      {escalation.length > 0 && (
        <FactTable
          label={t('details.escalation')}
          columns={[
            t('details.columns.level'),
            t('details.columns.called'),
            t('details.columns.condition'),
            t('details.columns.line'),
          ]}
          rows={escalation.map((level, at) => ({
            key: String(at),
            cells: [
              level.level,
              <OwnerList owners={[level.owner]} />,
              level.condition,
              line(level.line),
            ],
          }))}
        />
      )}
      {contacts.length > 0 && (
        <FactTable
          label={t('details.contacts')}
          columns={[
            t('details.columns.role'),
            t('details.columns.name'),
            t('details.columns.email'),
            t('details.columns.phone'),
            t('details.columns.line'),
          ]}
          rows={contacts.map((contact, at) => ({
            key: String(at),
            cells: [
              contact.role,
              contact.name,
              contact.email,
              contact.phone,
              line(contact.line),
            ],
          }))}
        />
      )}
    </>
  );
}
