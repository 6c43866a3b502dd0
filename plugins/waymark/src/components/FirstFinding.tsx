import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { Finding } from '@waymark/plugin-waymark-common';
import { FindingList } from './FindingList';
import { waymarkTranslationRef } from '../translation';

/** The first finding with its remedy, and how many more there are. */
export function FirstFinding(props: {
  findings: readonly Finding[];
  tabPath?: string;
}) {
  const { findings, tabPath } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const more = findings.length - 1;
  const moreText = t('finding.more', { count: more });
  return (
    <>
      <FindingList findings={findings.slice(0, 1)} />
      {more > 0 && (
        <Typography variant="body2">
          {tabPath ? (
            <Link to={tabPath} underline="always">
              {moreText}
            </Link>
          ) : (
            moreText
          )}
        </Typography>
      )}
    </>
  );
}
