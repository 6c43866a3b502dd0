import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CheckReport } from '@waymark/plugin-waymark-common';
import { Day } from '../../components/Day';
import { ExternalLink } from '../../components/ExternalLink';
import { OwnerList } from '../../components/OwnerList';
import { waymarkTranslationRef } from '../../translation';

/** Who stated that a check holds, when, with what evidence, and for how long that counts. */
export function AttestationText(props: {
  attestation: NonNullable<CheckReport['attestation']>;
}) {
  const { by, at, evidence, until } = props.attestation;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <>
      {t('readiness.check.attestation', {
        by: <OwnerList owners={[by]} />,
        date: <Day time={at} />,
      })}
      {until !== undefined && (
        <>
          {' · '}
          {t('readiness.check.until', { date: <Day time={until} /> })}
        </>
      )}
      {evidence !== undefined && (
        <div>
          {t('readiness.facts.evidence')}:{' '}
          <ExternalLink url={evidence}>{evidence}</ExternalLink>
        </div>
      )}
    </>
  );
}

/** Why a check is passed over, who asked for that and who granted it, until when, and what it would be without. */
export function ExemptionText(props: {
  exemption: NonNullable<CheckReport['exemption']>;
}) {
  const { reason, requestedBy, approvedBy, until, passesOver } =
    props.exemption;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <>
      {reason} ·{' '}
      {t('readiness.check.exemptionBy', {
        by: <OwnerList owners={[requestedBy]} />,
      })}
      {approvedBy !== undefined && (
        <>
          {' · '}
          {t('readiness.check.exemptionApproved', {
            by: <OwnerList owners={[approvedBy]} />,
          })}
        </>
      )}
      {' · '}
      {t('readiness.check.until', { date: <Day time={until} /> })}
      {' · '}
      {t('readiness.check.passesOver', {
        verdict: t(`readiness.verdict.${passesOver}`),
      })}
    </>
  );
}
