import {
  Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
} from 'yaml';

/** A path within a value, as `spec`, `checks`, 0. */
export type ValuePath = readonly (string | number)[];

/** One document of a YAML file. */
export interface YamlDocument {
  value: unknown;
  /** Keys that stand twice in one mapping. */
  duplicateKeys: { key: string; line: number }[];
  /** The line on which the value at `path`, or the nearest one that holds it, begins. */
  lineOf(path: ValuePath): number;
  /** The line of a key of the mapping at `path`. */
  lineOfKey(path: ValuePath, key: string): number;
  /** The line of a character of the text at `path`. */
  lineWithin(path: ValuePath, offset: number): number;
}

/** Why a text is no YAML. */
export interface YamlProblem {
  message: string;
  line: number;
}

const BLOCK: ReadonlySet<unknown> = new Set(['BLOCK_LITERAL', 'BLOCK_FOLDED']);

/** Reads the documents of a YAML file, without those that are empty. */
export function parseYamlDocuments(
  text: string,
): { documents: YamlDocument[] } | { problem: YamlProblem } {
  const lines = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  try {
    // Whether keys are unique is tested in quadratic time: see `duplicateKeys`.
    const parsed = parseAllDocuments(text, {
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    const all: Document[] = [...parsed];
    const error = [all, parsed]
      .flat()
      .flatMap(it => ('errors' in it ? it.errors : []))[0];
    if (error) {
      const message = error.message.replace(/\.$/, '');
      return { problem: { message, line: lineAt(error.pos[0]) } };
    }
    return {
      documents: all
        .map(document => toDocument(document, lineAt))
        .filter(({ value }) => value !== null),
    };
  } catch (error) {
    // What is nested too deep, or repeats itself by aliases without end.
    const message =
      error instanceof RangeError
        ? 'it is nested too deep'
        : String((error as Error).message);
    return { problem: { message, line: 1 } };
  }
}

function toDocument(
  document: Document,
  lineAt: (offset: number) => number,
): YamlDocument {
  const lineOf = (path: ValuePath) => lineAt(startOf(document, path));
  return {
    value: document.toJS({ maxAliasCount: 100 }),
    duplicateKeys: duplicateKeys(document, lineAt),
    lineOf,
    lineOfKey: (path, key) =>
      lineAt(startOfKey(document, path, key) ?? startOf(document, path)),
    lineWithin: (path, offset) => {
      const node = document.getIn(path, true);
      // The text of a block begins on the line after its mark.
      return isScalar(node) && BLOCK.has(node.type)
        ? lineOf(path) + String(node.value).slice(0, offset).split('\n').length
        : lineOf(path);
    },
  };
}

function duplicateKeys(
  document: Document,
  lineAt: (offset: number) => number,
): YamlDocument['duplicateKeys'] {
  const found: YamlDocument['duplicateKeys'] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name !== undefined && seen.has(name)) {
          const offset = isScalar(key) ? key.range?.[0] : undefined;
          found.push({ key: name, line: lineAt(offset ?? 0) });
        } else if (name !== undefined) {
          seen.add(name);
        }
      }
    },
  });
  return found;
}

function startOf(document: Document, path: ValuePath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length
      ? document.getIn(path.slice(0, length), true)
      : document.contents;
    if (isNode(node) && node.range) {
      return node.range[0];
    }
  }
  return 0;
}

function startOfKey(
  document: Document,
  path: ValuePath,
  key: string,
): number | undefined {
  const node = path.length ? document.getIn(path, true) : document.contents;
  const pair = isMap(node)
    ? node.items.find(
        item => isScalar(item.key) && String(item.key.value) === key,
      )
    : undefined;
  return pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
}
