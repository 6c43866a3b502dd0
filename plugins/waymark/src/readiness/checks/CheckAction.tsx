import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tooltip from '@material-ui/core/Tooltip';
import { AttestationRule, Remediation } from '@waymark/plugin-waymark-common';
import { Definition } from '../../components/Definition';
import { useQuantity } from '../../hooks/useQuantity';
import { isHttpUrl } from '../../isHttpUrl';
import { waymarkTranslationRef } from '../../translation';

/** What to do about something that does not pass, in a word: a link where there is one, else what its author says. */
export function CheckAction(props: {
  title: string;
  remediation?: Remediation;
  attest?: AttestationRule;
}) {
  const { title, remediation, attest } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const attestText = useAttestationText();
  if (remediation && isHttpUrl(remediation.url)) {
    return (
      <Tooltip title={remediation.text}>
        <Link
          to={remediation.url}
          underline="always"
          aria-label={t('readiness.action.fixLabel', { title })}
        >
          {t('readiness.action.fix')} ↗
        </Link>
      </Tooltip>
    );
  }
  if (remediation) {
    return (
      <Definition text={remediation.text}>
        {t('readiness.action.howTo')}
      </Definition>
    );
  }
  return attest ? (
    <Definition text={attestText(attest)}>
      {t('readiness.action.attest')}
    </Definition>
  ) : null;
}

/** Who attests what, how often and with what, in words. */
export function useAttestationText(): (rule: AttestationRule) => string {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { duration } = useQuantity();
  return ({ by, every, evidence }) => {
    const key = by === 'owner' ? 'attestOwner' : 'attestAnyone';
    const who = t(`readiness.action.${key}`, {
      every: duration(every / 1000),
    });
    return evidence === 'required'
      ? `${who} ${t('readiness.action.evidenceRequired')}`
      : who;
  };
}
