import {
  Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
} from 'yaml';

/** A key's path within a value, as `documents`, 0, `phases`. */
export type ValuePath = readonly (string | number)[];

/** A value that was written as YAML. */
export interface YamlValue {
  value: unknown;
  /** The line on which the value at `path`, or the nearest one that holds it, begins. */
  lineOf(path: ValuePath): number;
  /** The line of a key of the mapping at `path`. */
  lineOfKey(path: ValuePath, key: string): number;
}

/** Why a text is no YAML. */
export interface YamlProblem {
  message: string;
  line: number;
}

/**
 * Reads YAML.
 *
 * @param firstLine - the line of the document on which the text begins
 */
export function parseYaml(
  text: string,
  firstLine = 1,
): YamlValue | YamlProblem {
  const lines = new LineCounter();
  try {
    // Whether keys are unique is tested in quadratic time; of several, the last one counts.
    const document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    const lineAt = (offset: number | undefined) =>
      offset === undefined
        ? firstLine
        : firstLine - 1 + lines.linePos(offset).line;
    const [error] = document.errors;
    if (error) {
      return { message: error.message, line: lineAt(error.pos[0]) };
    }
    return {
      value: document.toJS({ maxAliasCount: 100 }),
      lineOf: path => lineAt(startOf(document, path)),
      lineOfKey: (path, key) =>
        lineAt(startOfKey(document, path, key) ?? startOf(document, path)),
    };
  } catch (error) {
    // What is nested too deep, or repeats itself by aliases without end.
    return {
      message:
        error instanceof RangeError
          ? 'it is nested too deep'
          : String((error as Error).message),
      line: firstLine,
    };
  }
}

/** Whether a text was no YAML. */
export function isProblem(read: YamlValue | YamlProblem): read is YamlProblem {
  return 'message' in read;
}

/** What stands below `key` of a mapping; its value is `undefined` where there is none. */
export function withinKey(yaml: YamlValue, key: string): YamlValue {
  const { value } = yaml;
  return {
    value:
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    lineOf: path => yaml.lineOf([key, ...path]),
    lineOfKey: (path, name) => yaml.lineOfKey([key, ...path], name),
  };
}

function startOf(document: Document, path: ValuePath): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length
      ? document.getIn(path.slice(0, length), true)
      : document.contents;
    if (isNode(node) && node.range) {
      return node.range[0];
    }
  }
  return undefined;
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
