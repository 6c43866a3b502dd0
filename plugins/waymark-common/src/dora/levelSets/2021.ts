import { DAY, HOUR, MONTH, SIX_MONTHS, WEEK } from './durations';
import { DoraBandRule, DoraLevelSet } from './LevelSet';

// The report's key "time to restore service" became "failed deployment recovery time" in 2023: both are rated by it.
const restore: readonly DoraBandRule[] = [
  { band: 'elite', below: HOUR },
  { band: 'high', below: DAY },
  { band: 'medium', atMost: WEEK },
  { band: 'low' },
];

/** The 2021 report: elite deploys on demand, several times a day. */
export const levelSet2021: DoraLevelSet = {
  name: '2021',
  source:
    'Accelerate State of DevOps 2021, without gaps as in Apache DevLake (migration 20240223)',
  rules: {
    deploymentFrequency: [
      { band: 'elite', above: 1 },
      { band: 'high', atLeast: DAY / MONTH },
      { band: 'medium', atLeast: DAY / SIX_MONTHS },
      { band: 'low' },
    ],
    changeLeadTime: [
      { band: 'elite', below: HOUR },
      { band: 'high', below: WEEK },
      { band: 'medium', atMost: SIX_MONTHS },
      { band: 'low' },
    ],
    changeFailRate: [
      { band: 'elite', atMost: 0.15 },
      { band: 'high', atMost: 0.2 },
      { band: 'medium', atMost: 0.3 },
      { band: 'low' },
    ],
    failedDeploymentRecoveryTime: restore,
    timeToRestore: restore,
  },
};
