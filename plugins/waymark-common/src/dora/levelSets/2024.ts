import { DAY, HOUR, MONTH, WEEK } from './durations';
import { DoraLevelSet } from './LevelSet';

/**
 * The 2024 report. Its clusters are not in the order of their fail rates: medium's 10 % is better than high's 20 %, so a
 * rate of 7 % is medium and one of 15 % high. High and medium both recover within a day: the better name is given, and
 * whatever takes longer is low.
 */
export const levelSet2024: DoraLevelSet = {
  name: '2024',
  source:
    'Accelerate State of DevOps 2024, the table of clusters as published by Octopus Deploy',
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
      { band: 'medium', atMost: 0.1 },
      { band: 'high', atMost: 0.2 },
      { band: 'low' },
    ],
    failedDeploymentRecoveryTime: [
      { band: 'elite', below: HOUR },
      { band: 'high', below: DAY },
      { band: 'low' },
    ],
  },
};
