import {
  Checkpoint,
  Metric,
  Risk,
  Roadmap,
} from '@waymark/plugin-waymark-common';
import { TerminalStyle } from '../terminal/terminalStyle';
import { wrapText } from '../terminal/wrapText';

/** What a roadmap says besides its phases: checkpoints, targets and risks a line each, of the rest how much there is. */
export function renderDetails(
  roadmap: Roadmap,
  style: TerminalStyle,
): string[] {
  const { colors, width } = style;
  const parts: [string, string[]][] = [
    ['Checkpoints', roadmap.checkpoints.map(describeCheckpoint)],
    ['Targets', roadmap.metrics.map(describeMetric)],
    ['Risks', roadmap.risks.map(describeRisk)],
  ];
  const rest = describeRest(roadmap);
  return [
    ...parts.flatMap(([title, entries]) =>
      entries.length
        ? [
            '',
            colors.bold(title),
            ...entries.flatMap(entry =>
              wrapText(`• ${entry}`, width - 2, '  ').map(line => `  ${line}`),
            ),
          ]
        : [],
    ),
    ...(rest ? ['', ...wrapText(rest, width, '  ').map(colors.dim)] : []),
  ];
}

function describeCheckpoint({ title, date, checkboxes }: Checkpoint): string {
  const boxes = checkboxes.total
    ? `${checkboxes.done} of ${checkboxes.total} ticked`
    : '';
  return [title, date ?? '', boxes].filter(Boolean).join(' · ');
}

function describeMetric({ text, targets, actual }: Metric): string {
  const columns = (targets ?? []).map(it => `${it.column}: ${it.text}`);
  return [
    columns.length ? `${text} (${columns.join(', ')})` : text,
    actual ? `actual ${actual.text}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function describeRisk({ text, mitigation, delay }: Risk): string {
  return [text, delay ?? '', mitigation ? `→ ${mitigation}` : '']
    .filter(Boolean)
    .join(' ');
}

function describeRest(roadmap: Roadmap): string {
  const rows = roadmap.schedule.reduce((sum, it) => sum + it.entries.length, 0);
  const counts: [number, string, string][] = [
    [
      roadmap.items.length,
      'item outside the phases',
      'items outside the phases',
    ],
    [
      roadmap.criteria.length,
      'criterion outside them',
      'criteria outside them',
    ],
    [rows, 'row of a schedule', 'rows of schedules'],
    [roadmap.contingencies.length, 'contingency', 'contingencies'],
    [roadmap.decisions.length, 'decision', 'decisions'],
    [roadmap.guardrails.length, 'guardrail', 'guardrails'],
    [roadmap.responsibilities.length, 'responsibility', 'responsibilities'],
    [roadmap.escalation.length, 'escalation level', 'escalation levels'],
    [roadmap.contacts.length, 'contact', 'contacts'],
    [roadmap.support.length, 'support window', 'support windows'],
    [
      roadmap.sections.length,
      'part that is kept as it is',
      'parts that are kept as they are',
    ],
  ];
  const words = counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return words.length ? `Also read: ${words.join(', ')}.` : '';
}
