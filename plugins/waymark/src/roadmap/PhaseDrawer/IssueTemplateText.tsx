import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { IssueTemplate } from '@waymark/plugin-waymark-common';
import { LineLink } from '../../components/LineLink';
import { waymarkTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    body: {
      margin: 0,
      fontFamily: 'monospace',
      fontSize: '0.8125rem',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'WaymarkIssueTemplateText' },
);

/** An issue that is ready to be opened, as plain text: it is untrusted. */
export function IssueTemplateText(props: {
  template: IssueTemplate;
  linePath: (line: number) => string;
}) {
  const { template, linePath } = props;
  const { title, labels, body, line } = template;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <>
      <Typography variant="body2" component="div">
        <strong>{title}</strong> <LineLink line={line} linePath={linePath} />{' '}
        <CopyTextButton text={body} />
      </Typography>
      {labels.length > 0 && (
        <Typography variant="body2">
          {t('phase.labels', { labels: labels.join(', ') })}
        </Typography>
      )}
      <pre className={classes.body}>{body}</pre>
    </>
  );
}
