import { Link, Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { GateReport } from '@waymark/plugin-waymark-common';
import { Day } from '../../components/Day';
import { FactTable } from '../../components/FactTable';
import { useTabPath } from '../../hooks/useTabPath';
import { drawerPath } from '../../roadmap/model/drawerAddress';
import { roadmapRouteRef } from '../../routes';
import { waymarkTranslationRef } from '../../translation';
import { useEntityGates } from '../useEntityGates';
import { GateVerdictLabel } from '../verdicts/GateVerdictLabel';
import { OpenCriteria } from './OpenCriteria';

const NAME_PREFIX = 'roadmap:';

/** The gates of the roadmap's phases: what each came to, since when, and what is missing; each leads to its phase. */
export function RoadmapGates(props: {
  gates: ReturnType<typeof useEntityGates>;
}) {
  const { value, error } = props.gates;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const roadmapPath = useTabPath(roadmapRouteRef);
  const gates = value?.gates.filter(it => it.kind === 'phase' && it.required);
  return (
    <section>
      <Typography variant="h5" component="h3" gutterBottom>
        {t('readiness.gates.title')}
      </Typography>
      {error && (
        <ResponseErrorPanel
          title={t('readiness.gates.errorTitle')}
          error={error}
        />
      )}
      {!gates && !error && (
        <Progress aria-label={t('readiness.gates.loading')} />
      )}
      {gates && !gates.length && (
        <Typography color="textSecondary">
          {t('readiness.gates.none')}
        </Typography>
      )}
      {gates && gates.length > 0 && (
        <>
          <Typography variant="body2" color="textSecondary" gutterBottom>
            {t('readiness.gates.explanation')}
          </Typography>
          <FactTable
            label={t('readiness.gates.title')}
            columns={[
              t('readiness.gates.columns.phase'),
              t('readiness.gates.columns.verdict'),
              t('readiness.gates.columns.since'),
              t('readiness.gates.columns.required'),
              t('readiness.gates.columns.open'),
            ]}
            missing={t('readiness.gates.nothing')}
            rows={gates.map(gate => ({
              key: gate.name,
              cells: [
                <PhaseTitle gate={gate} roadmapPath={roadmapPath} />,
                <GateVerdictLabel verdict={gate.verdict} />,
                <Day time={gate.since} />,
                t('readiness.gates.counts', {
                  passing: String(
                    gate.required - gate.blockers.length - gate.unknown.length,
                  ),
                  required: String(gate.required),
                }),
                gate.blockers.length + gate.unknown.length > 0 ? (
                  <OpenCriteria gate={gate} />
                ) : undefined,
              ],
            }))}
          />
        </>
      )}
    </section>
  );
}

function PhaseTitle(props: { gate: GateReport; roadmapPath?: string }) {
  const { gate, roadmapPath } = props;
  return roadmapPath ? (
    <Link
      to={drawerPath(roadmapPath, {
        phase: gate.name.slice(NAME_PREFIX.length),
      })}
      underline="always"
    >
      {gate.title}
    </Link>
  ) : (
    <>{gate.title}</>
  );
}
