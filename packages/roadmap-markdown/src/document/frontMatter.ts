import { RootContent } from 'mdast';

/** What front matter says of its document. */
export interface FrontMatter {
  title?: string;
  owner?: string;
}

/** Reads the plain values at the top level of front matter, in YAML or TOML; nested ones speak of something else. */
export function readFrontMatter(blocks: readonly RootContent[]): FrontMatter {
  const [first] = blocks;
  const isFrontMatter =
    first?.type === 'yaml' || (first?.type as string) === 'toml';
  const text = isFrontMatter && 'value' in first ? first.value : '';
  const title = valueOf('title', text);
  const owner = valueOf('owner', text);
  return { ...(title && { title }), ...(owner && { owner }) };
}

function valueOf(key: string, text: string): string | undefined {
  const line = text
    .split('\n')
    .find(
      each => each.startsWith(key) && /^\s*[:=]/.test(each.slice(key.length)),
    );
  const value =
    line
      ?.slice(key.length)
      .replace(/^\s*[:=]/, '')
      .trim() ?? '';
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(value)?.[2];
  const plain = /^[[{|>&*!#]/.test(value) ? '' : value.replace(/\s+#.*$/, '');
  return quoted ?? (plain || undefined);
}
