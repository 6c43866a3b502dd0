import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Guardrail } from '@waymark/plugin-waymark-common';
import { LineLink } from '../../components/LineLink';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, paddingLeft: theme.spacing(3), maxWidth: 880 },
  }),
  { name: 'WaymarkGuardrailList' },
);

/** Rules that hold for all phases. */
export function GuardrailList(props: {
  guardrails: readonly Guardrail[];
  linePath: (line: number) => string;
}) {
  const { guardrails, linePath } = props;
  const classes = useStyles();
  return (
    <Typography variant="body2" component="ul" className={classes.list}>
      {guardrails.map(({ text, line, parts }, at) => (
        <li key={at}>
          {text} <LineLink line={line} linePath={linePath} />
          {parts && parts.length > 0 && (
            <ul className={classes.list}>
              {parts.map((part, index) => (
                <li key={index}>{part.text}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </Typography>
  );
}
