import {
  FAILURE_SIGNALS,
  observeDeliveries,
  summarizeDora,
} from '@waymark/plugin-waymark-common';
import { createTerminalStyle } from '../terminal/terminalStyle';
import { explainMetric } from './explainMetric';
import { renderDora } from './renderDora';
import { renderExplanation } from './renderExplanation';

const DAY = 86_400_000;

const question = {
  from: 0,
  to: 7 * DAY,
  levelSet: '2024',
  timeZone: 'Etc/UTC',
  environment: 'production',
  maxGap: DAY,
  failureSignals: [...FAILURE_SIGNALS],
};
const observed = observeDeliveries({
  deployments: [1, 2, 3].map(day => ({
    id: `deployment-${day}`,
    environment: 'production',
    sha: `commit-${day}`,
    status: 'success',
    finishedAt: day * DAY,
  })),
  commits: [],
});
const report = {
  question,
  observed,
  results: summarizeDora(observed, question),
  notes: ['Something that a reader should know of where the events came from.'],
};
const explanation = explainMetric('changeLeadTime', report);

describe('renderDora', () => {
  it.each([40, 60, 79, 80, 200])('fits into %s columns', columns => {
    const style = createTerminalStyle({ columns }, {} as NodeJS.ProcessEnv);
    const table = renderDora(report, style);
    expect(table).toContain('Failed deployment recovery time');
    expect(table).toContain('unknown-commit');
    const texts = [table, renderExplanation(explanation, report, style)];
    for (const line of texts.join('').split('\n')) {
      expect(line.length).toBeLessThanOrEqual(Math.min(columns, 80));
    }
  });

  it('colours bands on a terminal only', () => {
    const environment = {} as NodeJS.ProcessEnv;
    const colored = createTerminalStyle({ isTTY: true }, environment);
    expect(renderDora(report, colored)).toContain('\u001b[36mhigh (2024)');
    expect(renderDora(report, createTerminalStyle({}, environment))).toContain(
      '    high (2024)',
    );
  });
});
