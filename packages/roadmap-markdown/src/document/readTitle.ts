import { RootContent } from 'mdast';
import { Statement } from '@waymark/plugin-waymark-common';
import { Label } from '../labels/Label';
import { Section } from '../outline/Section';
import { normalisePhrase } from '../vocabulary/phrase';

// A title in HTML may have images and badges beside it.
const LONGEST = 4000;

/**
 * The title of a document: its first heading of depth 1, else one in HTML, else that of its front matter.
 *
 * @param header - the blocks above the second heading
 */
export function readTitle(
  sections: readonly Section[],
  header: readonly RootContent[],
  frontMatter: readonly Label[],
): Statement | undefined {
  const heading = sections.find(({ depth }) => depth === 1);
  if (heading) {
    return { text: heading.title, line: heading.line, foundBy: 'heading' };
  }
  const inHtml = header.map(readHtmlTitle).find(title => title !== undefined);
  if (inHtml) {
    return inHtml;
  }
  const label = frontMatter.find(
    ({ text }) => normalisePhrase(text) === 'title',
  );
  return label && { text: label.value, line: label.line, foundBy: 'label' };
}

// `<h1 align="center">Harbour roadmap</h1>`
function readHtmlTitle(block: RootContent): Statement | undefined {
  if (block.type !== 'html') {
    return undefined;
  }
  const html = block.value.slice(0, LONGEST);
  const [opening] = /<h1(?:\s[^<>]*)?>/i.exec(html) ?? [];
  const from = opening ? html.indexOf(opening) : -1;
  const to = html.toLowerCase().indexOf('</h1>', from);
  if (!opening || to < 0) {
    return undefined;
  }
  const text = html
    .slice(from + opening.length, to)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  const linesBefore = html.slice(0, from).split('\n').length - 1;
  const line = (block.position?.start.line ?? 1) + linesBefore;
  return text ? { text, line, foundBy: 'heading' } : undefined;
}
