import { DAY, HOUR, MONTH, WEEK } from './durations';
import { DoraLevelSet } from './LevelSet';

/** The 2023 report, the default. */
export const levelSet2023: DoraLevelSet = {
  name: '2023',
  source:
    'Accelerate State of DevOps 2023, without gaps as in Apache DevLake (migration 20240223)',
  rules: {
    deploymentFrequency: [
      { band: 'elite', above: 1 },
      { band: 'high', atLeast: DAY / WEEK },
      { band: 'medium', atLeast: DAY / MONTH },
      { band: 'low' },
    ],
    changeLeadTime: [
      { band: 'elite', below: DAY },
      { band: 'high', atMost: WEEK },
      { band: 'medium', atMost: MONTH },
      { band: 'low' },
    ],
    changeFailRate: [
      { band: 'elite', atMost: 0.05 },
      { band: 'high', atMost: 0.1 },
      { band: 'medium', atMost: 0.15 },
      { band: 'low' },
    ],
    failedDeploymentRecoveryTime: [
      { band: 'elite', below: HOUR },
      { band: 'high', below: DAY },
      { band: 'medium', atMost: WEEK },
      { band: 'low' },
    ],
  },
};
