import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { DORA_LEVEL_SETS, DoraResult } from '@waymark/plugin-waymark-common';
import { Explained } from '../../components/Explained';
import { waymarkTranslationRef } from '../../translation';

const BANDS = ['low', 'medium', 'high', 'elite'] as const;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      padding: theme.spacing(0, 0.75),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 10,
      whiteSpace: 'nowrap',
      cursor: 'help',
    },
    none: { borderStyle: 'dashed', color: theme.palette.text.secondary },
    steps: { width: 15, height: 10, fill: theme.palette.text.secondary },
    rest: { opacity: 0.3 },
  }),
  { name: 'WaymarkBandChip' },
);

/** The rating of a figure: steps and a word, with the level set that it comes from within reach. */
export function BandChip(props: { result: DoraResult }) {
  const { band, levelSet } = props.result;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (band === null) {
    return (
      <Explained
        text={t('delivery.band.noneDefinition', { levelSet })}
        className={`${classes.root} ${classes.none}`}
      >
        {t('delivery.band.none')}
      </Explained>
    );
  }
  const word = t(`delivery.band.${band}`);
  const source =
    DORA_LEVEL_SETS.find(it => it.name === levelSet)?.source ?? levelSet;
  return (
    <Explained
      text={t('delivery.band.definition', { band: word, levelSet, source })}
      className={classes.root}
    >
      <svg viewBox="0 0 15 10" aria-hidden className={classes.steps}>
        {BANDS.map((it, index) => (
          <rect
            key={it}
            x={index * 4}
            y={7 - index * 2}
            width={3}
            height={3 + index * 2}
            className={index > BANDS.indexOf(band) ? classes.rest : undefined}
          />
        ))}
      </svg>
      {word}
    </Explained>
  );
}
