import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  DORA_LEVEL_SETS,
  EntityDora,
  EntityEnvironment,
} from '@waymark/plugin-waymark-common';
import { Choice } from '../../components/Choice';
import { waymarkTranslationRef } from '../../translation';
import { WINDOW_DAYS } from '../model/deliveryAddress';
import { DeliveryNavigation } from '../useDeliveryAddress';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1.5, 2),
      marginTop: theme.spacing(2),
      '@media print': { display: 'none' },
    },
    choice: { flex: '0 1 170px', minWidth: 130 },
  }),
  { name: 'WaymarkDeliveryChoices' },
);

/** Chooses the window, the environment and the level set. */
export function DeliveryChoices(props: {
  dora: EntityDora;
  environments: readonly EntityEnvironment[];
  navigation: DeliveryNavigation;
}) {
  const { dora, environments, navigation } = props;
  const { address, change } = navigation;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const environment = address.environment ?? dora.window.environment;
  const levelSet = address.levelSet ?? dora.window.levelSet;
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('delivery.content.choices')}
    >
      <Choice
        className={classes.choice}
        id="waymark-delivery-window"
        label={t('delivery.content.window')}
        value={String(address.window)}
        choices={WINDOW_DAYS.map(days => [
          String(days),
          t('delivery.content.days', { days: String(days) }),
        ])}
        onChange={window => change({ window: Number(window) })}
      />
      <Choice
        className={classes.choice}
        id="waymark-delivery-environment"
        label={t('delivery.content.environment')}
        value={environment}
        choices={[...new Set([environment, ...environments.map(it => it.name)])]
          .sort()
          .map(name => [name, name] as const)}
        onChange={name => change({ environment: name })}
      />
      <Choice
        className={classes.choice}
        id="waymark-delivery-level-set"
        label={t('delivery.content.levelSet')}
        value={levelSet}
        choices={[
          ...new Set([...DORA_LEVEL_SETS.map(it => it.name), levelSet]),
        ].map(name => [name, name] as const)}
        onChange={name => change({ levelSet: name })}
      />
    </div>
  );
}
