import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useEffect, useRef } from 'react';
import { waymarkTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontFamily: 'monospace',
      fontSize: '0.8125rem',
      lineHeight: 1.6,
    },
    line: {
      display: 'flex',
      gap: theme.spacing(2),
      // Lines far away from the view cost no layout: documents may have thousands.
      contentVisibility: 'auto',
      containIntrinsicSize: 'auto 1.6em',
    },
    highlighted: {
      background: theme.palette.action.selected,
      boxShadow: `inset 3px 0 ${theme.palette.primary.main}`,
      fontWeight: 'bold',
      '& $number': { color: theme.palette.text.primary },
    },
    number: {
      flex: 'none',
      width: '4ch',
      textAlign: 'right',
      userSelect: 'none',
      color: theme.palette.text.secondary,
    },
    text: {
      flex: 1,
      minWidth: 0,
      minHeight: '1.6em',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      // A line cannot turn the direction of those after it.
      unicodeBidi: 'isolate',
    },
  }),
  { name: 'WaymarkNumberedText' },
);

/**
 * Plain text with numbered lines.
 *
 * @param props - `line`: the line to highlight and to scroll to, counted from 1
 */
export function NumberedText(props: {
  label: string;
  text: string;
  line?: number;
}) {
  const { label, text, line } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const highlighted = useRef<HTMLLIElement>(null);
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);

  useEffect(() => {
    highlighted.current?.scrollIntoView({ block: 'center' });
  }, [line, text]);

  return (
    <>
      {line !== undefined && line > lines.length && (
        <Typography role="status" paragraph>
          {t('source.beyond', { line: String(line), count: lines.length })}
        </Typography>
      )}
      <ol className={classes.root} aria-label={label}>
        {lines.map((content, index) => {
          const isHighlighted = index + 1 === line;
          return (
            <li
              key={index}
              ref={isHighlighted ? highlighted : undefined}
              aria-current={isHighlighted ? 'location' : undefined}
              className={`${classes.line} ${isHighlighted ? classes.highlighted : ''}`}
            >
              <span className={classes.number}>{index + 1}</span>
              <span className={classes.text}>{content}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
