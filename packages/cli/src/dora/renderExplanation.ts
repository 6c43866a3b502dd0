import { TerminalStyle } from '../terminal/terminalStyle';
import { wrapText } from '../terminal/wrapText';
import { bandMark } from './bandMark';
import { describeMetric } from './describeMetric';
import { DoraReport } from './DoraReport';
import { DoraExplanation } from './explainMetric';
import { formatDoraValue, NO_VALUE } from './formatDoraValue';
import { formatTime } from './formatTime';
import { METRIC_TITLES, SAMPLE_NOUNS } from './metricTitles';
import { renderHeader } from './renderHeader';

/** One figure with the events behind it and those that were left out, as text to read on a terminal. */
export function renderExplanation(
  explanation: DoraExplanation,
  report: DoraReport,
  style: TerminalStyle,
): string {
  const { metric, events, excluded } = explanation;
  const { timeZone } = report.question;
  const result = report.results[metric];
  const { colors, width } = style;
  const band = bandMark(result, style);
  const facts = [
    `${result.samples} ${SAMPLE_NOUNS[metric]}`,
    `previous ${formatDoraValue(metric, result.previous)}`,
  ].join(' · ');
  const list = (at: string, id: string, text: string) =>
    wrapText(
      `${formatTime(Date.parse(at), timeZone)}  ${id}: ${text}`,
      width - 2,
      '    ',
    ).map(line => `  ${line}`);

  const lines = [
    ...renderHeader(METRIC_TITLES[metric], report, style),
    '',
    `${colors.bold(describeValue(explanation, report))} · band ${band.color(band.text)}`,
    ...[facts, ...describeMetric(metric, report.results)].flatMap(fact =>
      wrapText(fact, width, '  '),
    ),
    ...(events.length ? ['', colors.dim('Computed from')] : []),
    ...events.flatMap(({ at, id, gave }) => list(at, id, gave)),
    ...(excluded.length ? ['', colors.dim('Left out')] : []),
    ...excluded.flatMap(({ at, id, reason }) => list(at, id, reason)),
  ];
  return `${lines.join('\n')}\n`;
}

// The rounded figure, and the exact one that it stands for.
function describeValue(
  { metric }: DoraExplanation,
  { results }: DoraReport,
): string {
  const { value, unit } = results[metric];
  if (value === null) {
    return `${NO_VALUE} (no data)`;
  }
  const exact = Number(value.toPrecision(6));
  return `${formatDoraValue(metric, value)} (${unit === 'ratio' ? exact : `${exact} ${unit}`})`;
}
