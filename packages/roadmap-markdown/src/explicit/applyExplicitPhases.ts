import {
  Dependency,
  Finding,
  Phase,
  Timeframe,
} from '@waymark/plugin-waymark-common';
import { ExplicitPhase, FormPlace } from './ExplicitForm';
import { formFinding, quoteValue } from './formFinding';

/** Lets an explicit form have its say: what it names of a phase takes the place of what was read. */
export function applyExplicitPhases(
  phases: readonly Phase[],
  entries: ReadonlyMap<string, ExplicitPhase>,
): { phases: Phase[]; findings: Finding[] } {
  if (!entries.size) {
    return { phases: [...phases], findings: [] };
  }
  const ids = new Set(phases.map(({ id }) => id));
  const findings: Finding[] = [];
  const applied = phases.map(phase => {
    const entry = entries.get(phase.id);
    return entry ? applyEntry(phase, entry, ids, findings) : phase;
  });
  return { phases: applied, findings };
}

/** The finding for an id that no phase has. */
export function missingPhase(
  place: FormPlace,
  name: string,
  id: string,
): Finding {
  return formFinding(place, {
    kind: 'explicit-reference-missing',
    message: `${name} names the phase ${quoteValue(id)}, which the document does not have.`,
    remedy: 'Name the id of a phase.',
  });
}

function applyEntry(
  phase: Phase,
  entry: ExplicitPhase,
  ids: ReadonlySet<string>,
  findings: Finding[],
): Phase {
  const { status, owners, place } = entry;
  const origin = {
    line: place.file === undefined ? place.line : phase.line,
    foundBy: 'explicit' as const,
  };
  const timeframe = timeframeOf(phase.timeframe, entry, origin);
  return {
    ...phase,
    ...(status && { status, statusText: status }),
    ...(owners && { owners }),
    ...(timeframe && { timeframe }),
    ...(entry.dependsOn && {
      dependsOn: entry.dependsOn.map((id): Dependency => {
        if (!ids.has(id)) {
          const name = `dependsOn of the phase ${quoteValue(entry.id)}`;
          findings.push(missingPhase(place, name, id));
        }
        return { text: id, ...(ids.has(id) && { phase: id }), ...origin };
      }),
    }),
    origins: {
      ...phase.origins,
      ...(status && { status: origin }),
      ...(owners && { owners: origin }),
      ...(timeframe && { timeframe: origin }),
    },
  };
}

// One day alone leaves the other as it was read, unless the two contradict each other.
function timeframeOf(
  read: Timeframe | undefined,
  entry: ExplicitPhase,
  origin: Pick<Timeframe, 'line' | 'foundBy'>,
): Timeframe | undefined {
  if (!entry.start && !entry.end) {
    return undefined;
  }
  const start = entry.start ?? before(read?.start, entry.end!);
  const end = entry.end ?? after(read?.end, entry.start!);
  const { duration } = read ?? {};
  return {
    text: textOf(start, end),
    ...(start && { start }),
    ...(end && { end }),
    ...(duration && { duration }),
    ...origin,
  };
}

function before(day: string | undefined, end: string): string | undefined {
  return day && day <= end ? day : undefined;
}

function after(day: string | undefined, start: string): string | undefined {
  return day && day >= start ? day : undefined;
}

function textOf(start: string | undefined, end: string | undefined): string {
  if (start && end) {
    return `${start} to ${end}`;
  }
  return start ? `from ${start}` : `until ${end}`;
}
