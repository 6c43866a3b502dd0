import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  CheckReport,
  IMPORTANCE_WEIGHTS,
} from '@waymark/plugin-waymark-common';
import { ReactNode } from 'react';
import { Age } from '../../components/Age';
import { Day } from '../../components/Day';
import { ShortSha } from '../../components/ShortSha';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';
import { AttestationText, ExemptionText } from './GrantTexts';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(110px, auto) 1fr',
      gap: theme.spacing(0.75, 2),
      margin: 0,
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
    },
    expression: { whiteSpace: 'pre-wrap' },
  }),
  { name: 'WaymarkCheckProperties' },
);

/** Why a check came to its verdict, by which rules, and what was granted, in single values. */
export function CheckProperties(props: {
  check: CheckReport;
  definitionVersion: string;
}) {
  const { check, definitionVersion } = props;
  const { attest, attestation, exemption, reason } = check;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { duration, number } = useQuantity();
  const durationText = (milliseconds: number) => duration(milliseconds / 1000);
  return (
    <Typography component="dl" variant="body2" className={classes.root}>
      {check.detail !== undefined && (
        <Property label={t('readiness.check.found')}>{check.detail}</Property>
      )}
      {reason && (
        <Property label={t('readiness.check.why')}>{reason.message}</Property>
      )}
      {exemption && (
        <Property label={t('readiness.check.exemption')}>
          <ExemptionText exemption={exemption} />
        </Property>
      )}
      {(attest || attestation) && (
        <Property label={t('readiness.check.attest')}>
          {attestation ? (
            <AttestationText attestation={attestation} />
          ) : (
            t('readiness.check.never')
          )}
        </Property>
      )}
      {check.expression !== undefined && (
        <Property label={t('readiness.check.expression')}>
          <code className={classes.expression}>{check.expression}</code>
        </Property>
      )}
      {check.heldFor !== undefined && (
        <Property label={t('readiness.check.heldFor')}>
          {t('readiness.check.heldForText', {
            duration: durationText(check.heldFor),
          })}
          {check.heldSince !== undefined && (
            <>
              {' · '}
              {t('readiness.check.heldSince', {
                date: <Day time={check.heldSince} />,
              })}
            </>
          )}
        </Property>
      )}
      {check.freshFor !== undefined && (
        <Property label={t('readiness.check.freshFor')}>
          {t('readiness.check.freshForText', {
            duration: durationText(check.freshFor),
          })}
        </Property>
      )}
      <Property label={t('readiness.check.level')}>
        {check.level ?? t('readiness.checks.noLevel')},{' '}
        {t(
          check.required && check.level !== undefined
            ? 'readiness.checks.required'
            : 'readiness.checks.optional',
        )}
      </Property>
      <Property label={t('readiness.check.importance')}>
        {t('readiness.check.weight', {
          importance: t(`readiness.importance.${check.importance}`),
          weight: number(IMPORTANCE_WEIGHTS[check.importance]),
        })}
      </Property>
      {check.dueAt !== undefined && (
        <Property label={t('readiness.check.due')}>
          <Age time={check.dueAt} />
        </Property>
      )}
      <Property label={t('readiness.check.definition')}>
        <ShortSha sha={definitionVersion} />
      </Property>
    </Typography>
  );
}

function Property(props: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
