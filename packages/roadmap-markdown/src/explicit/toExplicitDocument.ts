import { Finding } from '@waymark/plugin-waymark-common';
import { bareEmoji } from '../syntax/emoji';
import { mergeAnchors } from '../timeframe/Anchors';
import { ExplicitDocument, FormPlace } from './ExplicitForm';
import { DocumentForm } from './explicitFormSchema';
import { formFinding, quoteValue } from './formFinding';
import { ValuePath } from './parseYaml';

/**
 * What a form says of one document, without what contradicts itself.
 *
 * @param findings - what was wrong with it so far
 * @param placeOf - where the value at a path within it stands
 */
export function toExplicitDocument(
  form: DocumentForm,
  findings: readonly Finding[],
  placeOf: (path: ValuePath) => FormPlace,
): ExplicitDocument {
  const told = [...findings];
  const phases = uniqueEntries('phases', form.phases ?? [], placeOf, told);
  const metrics = uniqueEntries('metrics', form.metrics ?? [], placeOf, told);
  return {
    ...(form.path !== undefined && { path: form.path }),
    ...(form.kind && { kind: form.kind }),
    anchors: mergeAnchors(form.anchors),
    legend: Object.fromEntries(
      Object.entries(form.legend ?? {}).map(([emoji, status]) => [
        bareEmoji(emoji.trim()),
        status,
      ]),
    ),
    ignore: (form.ignore ?? []).map((text, at) => ({
      text,
      place: placeOf(['ignore', at]),
    })),
    ...(form.current && {
      current: { text: form.current, place: placeOf(['current']) },
    }),
    phases: phases.map(({ owners, start, end, ...phase }) => {
      const isBackwards =
        start !== undefined && end !== undefined && end < start;
      if (isBackwards) {
        told.push(
          formFinding(phase.place, {
            kind: 'explicit-form-invalid',
            message: `The phase ${quoteValue(phase.id)} ends on ${end}, before it starts on ${start}; both days are passed over.`,
            remedy: 'Correct start or end.',
          }),
        );
      }
      return {
        ...phase,
        ...(owners !== undefined && {
          owners: typeof owners === 'string' ? [owners] : owners,
        }),
        ...(start && !isBackwards && { start }),
        ...(end && !isBackwards && { end }),
      };
    }),
    metrics,
    findings: told,
  };
}

// Of several with one id, the first counts.
function uniqueEntries<Entry extends { id: string }>(
  key: string,
  entries: readonly Entry[],
  placeOf: (path: ValuePath) => FormPlace,
  findings: Finding[],
): (Entry & { place: FormPlace })[] {
  const known = new Set<string>();
  const unique: (Entry & { place: FormPlace })[] = [];
  entries.forEach((entry, at) => {
    const place = placeOf([key, at]);
    if (known.has(entry.id)) {
      findings.push(
        formFinding(place, {
          kind: 'explicit-form-invalid',
          message: `The id ${quoteValue(entry.id)} stands for the second time in ${key}; the first one counts.`,
          remedy: 'Give each entry an id of its own.',
        }),
      );
    } else {
      known.add(entry.id);
      unique.push({ ...entry, place });
    }
  });
  return unique;
}
