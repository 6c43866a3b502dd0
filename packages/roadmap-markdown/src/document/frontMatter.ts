import { RootContent } from 'mdast';
import { isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap } from 'yaml';
import { Label } from '../labels/Label';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

/** Characters of front matter that are read; nobody describes a document in more. */
const MAXIMUM_LENGTH = 64 * 1024;

/**
 * The plain values at the top level of front matter, in YAML or TOML, as labels; nested ones speak of something else. What is
 * no valid YAML is read line by line.
 */
export function readFrontMatter(blocks: readonly RootContent[]): Label[] {
  const [first] = blocks;
  const type = first?.type as string | undefined;
  if ((type !== 'yaml' && type !== 'toml') || !('value' in first)) {
    return [];
  }
  const text = first.value.slice(0, MAXIMUM_LENGTH);
  const firstLine = (first.position?.start.line ?? 1) + 1;
  const map = type === 'yaml' ? parseYamlMap(text) : undefined;
  return map
    ? labelsOfMap(map, lineCounter(text, firstLine))
    : labelsOfLines(text, firstLine);
}

/** The map at the top level of a YAML text; `undefined` where it is none or broken. */
export function parseYamlMap(text: string): YAMLMap | undefined {
  try {
    const { contents, errors } = parseDocument(text, {
      logLevel: 'silent',
      prettyErrors: false,
      // Whether keys are unique is tested in quadratic time.
      uniqueKeys: false,
    });
    return !errors.length && isMap(contents) ? contents : undefined;
  } catch {
    // It may be nested more deeply than the parser can follow.
    return undefined;
  }
}

/** A scalar, or a list of scalars, of a YAML text; `undefined` where the value is anything else. */
export function scalarsOf(node: unknown): string[] | undefined {
  if (isScalar(node)) {
    const text = textOf(node);
    return text ? [text] : [];
  }
  return isSeq(node) && node.items.every(item => isScalar(item))
    ? node.items.map(textOf).filter(Boolean)
    : undefined;
}

function textOf({ value, source }: Scalar): string {
  return value === null ? '' : String(source ?? value).trim();
}

function labelsOfMap(
  { items }: YAMLMap,
  lineAt: (offset: number) => number,
): Label[] {
  return items.flatMap(({ key, value }) => {
    const values = scalarsOf(value);
    return isScalar(key) && values?.length
      ? [
          labelOf(
            String(key.value),
            values.join(', '),
            lineAt(key.range?.[0] ?? 0),
          ),
        ]
      : [];
  });
}

function labelOf(key: string, value: string, line: number): Label {
  const name = vocabulary.labels.get(keyWords(key));
  return { ...(name && { name }), text: key, value, line };
}

/** `lastUpdated`, `last_updated` and `Last-Updated` say the same. */
function keyWords(key: string): string {
  return normalisePhrase(
    key.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_-]/g, ' '),
  );
}

// Keys come in the order of the text.
function lineCounter(
  text: string,
  firstLine: number,
): (offset: number) => number {
  let line = firstLine;
  let counted = 0;
  return offset => {
    for (; counted < offset; counted += 1) {
      line += text[counted] === '\n' ? 1 : 0;
    }
    return line;
  };
}

function labelsOfLines(text: string, firstLine: number): Label[] {
  return text.split('\n').flatMap((line, at) => {
    const [, key, written] = /^([\p{L}][\w-]{0,40})\s*[:=](.*)$/u.exec(
      line,
    ) ?? ['', '', ''];
    const value = plainValue(written.trim());
    return key && value ? [labelOf(key, value, firstLine + at)] : [];
  });
}

function plainValue(written: string): string {
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(written)?.[2];
  const isNested = /^[[{|>&*!#]/.test(written);
  return quoted ?? (isNested ? '' : written.replace(/\s#.*$/, '').trim());
}
