import { RootContent } from 'mdast';
import { ExplicitDocument } from './ExplicitForm';
import { NOTHING_EXPLICIT } from './nothingExplicit';
import { readOwnForm } from './readExplicitForm';

/** What is said explicitly of a document: by its own front matter, and, where that is silent, by a file. */
export function readExplicit(
  blocks: readonly RootContent[],
  file: ExplicitDocument = NOTHING_EXPLICIT,
): ExplicitDocument {
  const [first] = blocks;
  const form =
    first?.type === 'yaml'
      ? readOwnForm(first.value, (first.position?.start.line ?? 1) + 1)
      : undefined;
  if (!form) {
    return file;
  }
  const own = form.documents.at(0) ?? NOTHING_EXPLICIT;
  return {
    ...file,
    ...own,
    anchors: { ...file.anchors, ...own.anchors },
    legend: { ...file.legend, ...own.legend },
    ignore: [...own.ignore, ...file.ignore],
    phases: withOthers(own.phases, file.phases),
    metrics: withOthers(own.metrics, file.metrics),
    findings: [...form.findings, ...own.findings, ...file.findings],
  };
}

function withOthers<Entry extends { id: string }>(
  own: readonly Entry[],
  others: readonly Entry[],
): Entry[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...others.filter(({ id }) => !ids.has(id))];
}
