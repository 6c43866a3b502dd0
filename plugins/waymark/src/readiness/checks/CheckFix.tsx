import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { CheckReport } from '@waymark/plugin-waymark-common';
import { isHttpUrl } from '../../isHttpUrl';
import { waymarkTranslationRef } from '../../translation';
import { useAttestationText } from './CheckAction';

/**
 * What to do about a check that does not pass, in full.
 *
 * @param props - `headed`: a heading above it says already that it is about that
 */
export function CheckFix(props: {
  check: Pick<CheckReport, 'title' | 'remediation' | 'attest'>;
  headed?: boolean;
}) {
  const { title, remediation, attest } = props.check;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const attestText = useAttestationText();
  if (!remediation && !attest) {
    return null;
  }
  const url = remediation?.url;
  return (
    <Typography variant="body2" component="div">
      {remediation && (
        <div>
          {!props.headed && `${t('readiness.action.howTo')}: `}
          {remediation.text}
          {isHttpUrl(url) && (
            <>
              {' '}
              <Link
                to={url}
                underline="always"
                aria-label={t('readiness.action.fixLabel', { title })}
              >
                {t('readiness.action.fix')} ↗
              </Link>
            </>
          )}
        </div>
      )}
      {attest && (
        <div>
          {t('readiness.action.attest')}: {attestText(attest)}
        </div>
      )}
    </Typography>
  );
}
