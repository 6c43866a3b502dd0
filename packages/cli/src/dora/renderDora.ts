import { DORA_METRICS, DoraMetric } from '@waymark/plugin-waymark-common';
import { TerminalStyle } from '../terminal/terminalStyle';
import { wrapText } from '../terminal/wrapText';
import { bandMark } from './bandMark';
import { describeMetric } from './describeMetric';
import { DoraReport } from './DoraReport';
import { formatDoraValue } from './formatDoraValue';
import { METRIC_TITLES, SAMPLE_NOUNS } from './metricTitles';
import { renderHeader } from './renderHeader';

// Together they fill a row.
const TITLE = 33;
const VALUE = 13;
const BAND = 14;
const SAMPLES = 7;
const ROW = TITLE + 2 * VALUE + BAND + SAMPLES;

/** The seven metrics as a table to read on a terminal, and as a list on one that is too narrow for it. */
export function renderDora(report: DoraReport, style: TerminalStyle): string {
  const isTable = style.width >= ROW;
  const render = isTable ? renderRow : renderListed;
  const lines = [
    ...renderHeader('Delivery', report, style),
    '',
    ...(isTable ? [style.colors.dim(tableHead())] : []),
    ...DORA_METRICS.flatMap(metric => [
      ...render(metric, report, style),
      ...renderDetails(metric, report, style),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function tableHead(): string {
  return [
    'Metric'.padEnd(TITLE),
    'Value'.padEnd(VALUE),
    'Previous'.padEnd(VALUE),
    'Band'.padEnd(BAND),
    'Samples'.padStart(SAMPLES),
  ].join('');
}

function renderRow(
  metric: DoraMetric,
  { results }: DoraReport,
  style: TerminalStyle,
): string[] {
  const { value, previous, samples } = results[metric];
  const band = bandMark(results[metric], style);
  const cells = [
    METRIC_TITLES[metric].padEnd(TITLE),
    style.colors.bold(formatDoraValue(metric, value).padEnd(VALUE)),
    formatDoraValue(metric, previous).padEnd(VALUE),
    band.color(band.text.padEnd(BAND)),
    String(samples).padStart(SAMPLES),
  ];
  return [cells.join('')];
}

function renderListed(
  metric: DoraMetric,
  { results }: DoraReport,
  style: TerminalStyle,
): string[] {
  const { value, previous, samples } = results[metric];
  const { text: band } = bandMark(results[metric], style);
  const { colors, width } = style;
  const facts = [
    `previous ${formatDoraValue(metric, previous)}`,
    `band ${band}`,
    `${samples} ${SAMPLE_NOUNS[metric]}`,
  ].join(' · ');
  return [
    METRIC_TITLES[metric],
    `  ${colors.bold(formatDoraValue(metric, value))}`,
    ...wrapText(facts, width - 2, '  ').map(line => `  ${line}`),
  ];
}

function renderDetails(
  metric: DoraMetric,
  { results }: DoraReport,
  { colors, width }: TerminalStyle,
): string[] {
  return describeMetric(metric, results)
    .flatMap(detail => wrapText(detail, width - 2, '  '))
    .map(line => colors.dim(`  ${line}`));
}
