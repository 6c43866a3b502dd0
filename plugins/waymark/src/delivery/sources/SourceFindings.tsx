import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { DeliverySource } from '@waymark/plugin-waymark-common';
import { FindingList } from '../../components/FindingList';
import { waymarkTranslationRef } from '../../translation';

/** The first thing that is wrong about the entity's annotations, with its remedy, and how many more there are. */
export function SourceFindings(props: {
  sources: readonly DeliverySource[];
  tabPath?: string;
}) {
  const { sources, tabPath } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const findings = sources.flatMap(it => it.findings);
  const more = findings.length - 1;
  const moreText = t('delivery.state.more', { count: more });
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
