import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Roadmap } from '@waymark/plugin-waymark-common';
import { FactTable } from '../../components/FactTable';
import { LineLink } from '../../components/LineLink';
import { OwnerList } from '../../components/OwnerList';
import { waymarkTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    contingency: { marginTop: theme.spacing(2) },
    steps: { margin: 0, paddingLeft: theme.spacing(3) },
  }),
  { name: 'WaymarkRiskTable' },
);

/** What may go wrong, what is done about it beforehand and afterwards, and how much time is kept for it. */
export function RiskTable(props: {
  roadmap: Pick<Roadmap, 'risks' | 'contingencies' | 'buffer'>;
  phaseTitle: (id: string) => string | undefined;
  linePath: (line: number) => string;
}) {
  const { roadmap, phaseTitle, linePath } = props;
  const { risks, contingencies, buffer } = roadmap;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <>
      {risks.length > 0 && (
        <FactTable
          label={t('details.risks')}
          columns={[
            t('details.columns.risk'),
            t('details.columns.probability'),
            t('details.columns.impact'),
            t('details.columns.mitigation'),
            t('details.columns.delay'),
            t('content.columns.owners'),
            t('content.columns.phase'),
            t('details.columns.status'),
            t('details.columns.line'),
          ]}
          rows={risks.map((risk, at) => ({
            key: String(at),
            cells: [
              risk.text,
              risk.probability,
              risk.impact,
              risk.mitigation,
              risk.delay,
              risk.owners?.length ? (
                <OwnerList owners={risk.owners} />
              ) : undefined,
              (risk.phase && phaseTitle(risk.phase)) ?? risk.phaseText,
              risk.statusText,
              <LineLink line={risk.line} linePath={linePath} />,
            ],
          }))}
        />
      )}
      {buffer && (
        <Typography variant="body2" className={classes.contingency}>
          {t('details.buffer', { text: buffer.text })}{' '}
          <LineLink line={buffer.line} linePath={linePath} />
        </Typography>
      )}
      {contingencies.map(({ text, line, steps }) => (
        <div key={line} className={classes.contingency}>
          <Typography variant="body2" component="h5">
            {t('details.contingency', { text })}{' '}
            <LineLink line={line} linePath={linePath} />
          </Typography>
          <Typography variant="body2" component="ol" className={classes.steps}>
            {steps.map((step, at) => (
              <li key={at}>{step.text}</li>
            ))}
          </Typography>
        </div>
      ))}
    </>
  );
}
