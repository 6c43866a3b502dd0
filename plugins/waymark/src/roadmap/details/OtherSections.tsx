import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { RoadmapSection } from '@waymark/plugin-waymark-common';
import { LineLink } from '../../components/LineLink';
import { waymarkTranslationRef } from '../../translation';

const EXCERPT = 160;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0, maxWidth: 880 },
    entry: { padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
    title: { fontWeight: 'bold' },
    excerpt: { color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkOtherSections' },
);

/** What is kept of a document without being understood, each with its first words and its line. */
export function OtherSections(props: {
  sections: readonly RoadmapSection[];
  phaseTitle: (id: string) => string | undefined;
  linePath: (line: number) => string;
}) {
  const { sections, phaseTitle, linePath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <Typography variant="body2" component="ul" className={classes.list}>
      {sections.map(({ title, line, text, phase }) => (
        <li key={line} className={classes.entry}>
          <span className={classes.title}>
            {title ?? (phase && phaseTitle(phase)) ?? t('details.untitled')}
          </span>{' '}
          <LineLink line={line} linePath={linePath} />
          <div className={classes.excerpt}>{excerptOf(text)}</div>
        </li>
      ))}
    </Typography>
  );
}

function excerptOf(text: string): string {
  const line = text
    .slice(0, 4 * EXCERPT)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}
