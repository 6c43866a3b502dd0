import { Finding } from '@waymark/plugin-waymark-common';
import { ComposedDefinition } from './composeLibrary';
import {
  DefinitionDocument,
  DefinitionFile,
  LocationContent,
} from './LocationContent';
import { StoredDefinition } from './ScorecardDefinitionStore';

const MOST_FINDINGS = 100;

interface ComposedContent {
  /** In order. */
  definitions: ComposedDefinition[];
  /** At most 100. */
  findings: Finding[];
}

/**
 * Tells which scorecards are those of a location.
 *
 * @param known - the locations of the names that are `taken` already, and what is `stored` of this location, in order
 */
export function composeLocation(
  content: LocationContent,
  known: {
    taken: ReadonlyMap<string, string>;
    stored: readonly StoredDefinition[];
  },
): ComposedContent {
  const { target } = content.location;
  const stored = known.stored.filter(({ name }) => !known.taken.has(name));
  if (content.error) {
    const error = unreadable(target, content.error);
    return { definitions: stored.map(it => keep(it, error)), findings: [] };
  }
  const findings = content.files.flatMap(file => [
    ...(file.error && !file.findings.length ? [place(file.error, file)] : []),
    ...file.findings.map(it => place(it, file)),
  ]);
  const used = takeUsable(content, known.taken);
  findings.push(...used.findings);
  const definitions = takeInOrder(content, used.documents, stored);
  const isWhole =
    !used.findings.length &&
    content.files.every(
      ({ error, documents }) => !error && documents.every(it => it.usable),
    );
  if (!isWhole) {
    keepUnseen(definitions, stored, whyUnseen(content));
  }
  return { definitions, findings: findings.slice(0, MOST_FINDINGS) };
}

// The first document of each name that can be used, and what is to be told of the others.
function takeUsable(
  { location, files }: LocationContent,
  taken: ReadonlyMap<string, string>,
): { documents: Map<string, DefinitionDocument>; findings: Finding[] } {
  const documents = new Map<string, DefinitionDocument>();
  const findings: Finding[] = [];
  for (const file of files) {
    for (const document of file.documents) {
      const { name, usable, line } = document;
      if (usable && name !== undefined) {
        const other =
          taken.get(name) ??
          (documents.has(name) ? location.target : undefined);
        if (other === undefined) {
          documents.set(name, document);
        } else {
          findings.push(place(duplicate(name, line, other), file));
        }
      }
    }
  }
  return { documents, findings };
}

// A document that cannot be used stands for the scorecard of its name as it was last good.
function takeInOrder(
  { location, files }: LocationContent,
  usable: ReadonlyMap<string, DefinitionDocument>,
  stored: readonly StoredDefinition[],
): ComposedDefinition[] {
  const before = new Map(stored.map(it => [it.name, it]));
  const definitions = new Map<string, ComposedDefinition>();
  for (const file of files) {
    for (const document of file.documents) {
      const { name = '', error } = document;
      const kept = before.get(name);
      if (document.usable && usable.get(name) === document) {
        const { version, definition } = document.usable;
        const { target } = location;
        definitions.set(name, { name, location: target, version, definition });
      } else if (kept && error && !usable.has(name) && !definitions.has(name)) {
        definitions.set(name, keep(kept, place(error, file)));
      }
    }
  }
  return [...definitions.values()];
}

// Each where it was: after the one that it followed.
function keepUnseen(
  definitions: ComposedDefinition[],
  stored: readonly StoredDefinition[],
  why: (name: string) => Finding,
) {
  const seen = new Set(definitions.map(it => it.name));
  stored.forEach((it, at) => {
    if (!seen.has(it.name)) {
      const previous = stored[at - 1]?.name;
      const after = definitions.findIndex(({ name }) => name === previous);
      definitions.splice(after + 1, 0, keep(it, why(it.name)));
    }
  });
}

// In a file that cannot be read may stand any scorecard; so may in a document that does not tell its name.
function whyUnseen({ location, files }: LocationContent) {
  const file = files.find(it => it.error);
  const error = file && place(file.error!, file);
  return (name: string): Finding =>
    error ?? {
      kind: 'location-incomplete',
      message: `The scorecard “${name}” is not found any more in ${location.target}, of which a part cannot be used.`,
      remedy: 'Correct that part, as its findings say.',
    };
}

function keep(
  { name, location, version }: StoredDefinition,
  error: Finding,
): ComposedDefinition {
  return { name, location, version, error };
}

function unreadable(target: string, { message, remedy }: Finding): Finding {
  return {
    kind: 'location-unreadable',
    message: `The location ${target} cannot be read: ${message}`,
    ...(remedy !== undefined && { remedy }),
  };
}

function duplicate(name: string, line: number, location: string): Finding {
  return {
    kind: 'scorecard-duplicate-name',
    level: 'error',
    line,
    message: `There is another scorecard of the name “${name}”, in ${location}.`,
    remedy: 'Give each its own name.',
  } as Finding;
}

// Of a folder each finding names its file.
function place(finding: Finding, { name }: DefinitionFile): Finding {
  if (name === undefined) {
    return finding;
  }
  const { line = 1, ...rest } = finding;
  return { ...rest, elsewhere: { file: name, line } };
}
