import { parseYamlMap, scalarsOf } from '../document/frontMatter';

/** An issue as it is written down before it is opened. */
export interface WrittenIssue {
  title: string;
  labels: string[];
  /** Whether it says so itself which labels it gets, be it none. */
  hasLabels: boolean;
  /** Markdown. */
  body: string;
}

// The keys that GitHub's own templates have, as lines before the body.
const FIELD =
  /^\s{0,3}(?:\*\*|__)?(title|labels?|assignees?|milestone|name|about)(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*(.*)$/i;
const TITLE_HEADING = /^\s{0,3}#\s+(.*)$/;
const FRONT_MATTER_END = /^---\s*$/;

/**
 * Reads the text of an issue template: `Title:` and `Labels:` before its body, or front matter as GitHub's own templates have.
 *
 * @returns `undefined` where it has no title
 */
export function parseIssueTemplate(text: string): WrittenIssue | undefined {
  const lines = text.replace(/^\s*\n/, '').split('\n');
  const issue = FRONT_MATTER_END.test(lines[0])
    ? readFrontMatter(lines)
    : readFields(lines);
  return issue?.title ? issue : undefined;
}

function readFrontMatter(lines: readonly string[]): WrittenIssue | undefined {
  const end = lines.findIndex(
    (line, at) => at > 0 && FRONT_MATTER_END.test(line),
  );
  const map =
    end > 0 ? parseYamlMap(lines.slice(1, end).join('\n')) : undefined;
  if (!map) {
    return undefined;
  }
  const [title] = scalarsOf(map.get('title', true)) ?? [];
  const [name = ''] = scalarsOf(map.get('name', true)) ?? [];
  const labels = scalarsOf(map.get('labels', true));
  return {
    title: title ?? name,
    labels: (labels ?? []).flatMap(splitLabels),
    hasLabels: labels !== undefined,
    body: bodyOf(lines, end + 1),
  };
}

function readFields(lines: readonly string[]): WrittenIssue {
  const fields = new Map<string, string>();
  let at = 0;
  for (; at < lines.length; at += 1) {
    const [, key, value] = FIELD.exec(lines[at]) ?? [];
    if (key) {
      fields.set(key.toLowerCase().replace(/s$/, ''), value.trim());
    } else if (lines[at].trim()) {
      break;
    }
  }
  const heading = TITLE_HEADING.exec(lines[at] ?? '')?.[1];
  const labels = fields.get('label');
  const title = fields.get('title') ?? heading?.trim() ?? '';
  return {
    title: unquoted(title),
    labels: splitLabels(labels ?? ''),
    hasLabels: labels !== undefined,
    body: bodyOf(lines, fields.has('title') || !heading ? at : at + 1),
  };
}

function bodyOf(lines: readonly string[], start: number): string {
  return lines.slice(start).join('\n').trim();
}

// "a, b", "[a, b]" and "`a`, `b`"
function splitLabels(text: string): string[] {
  return text
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map(label => unquoted(label.trim()))
    .filter(Boolean);
}

function unquoted(text: string): string {
  return /^(["'`])(.*)\1$/.exec(text)?.[2].trim() ?? text;
}
