import { Statement } from '@waymark/plugin-waymark-common';
import { Label } from '../labels/Label';
import { Section } from '../outline/Section';
import { normalisePhrase } from '../vocabulary/phrase';

/** The title of a document: its first heading of depth 1, else that of its front matter. */
export function readTitle(
  sections: readonly Section[],
  frontMatter: readonly Label[],
): Statement | undefined {
  const heading = sections.find(({ depth }) => depth === 1);
  if (heading) {
    return { text: heading.title, line: heading.line, foundBy: 'heading' };
  }
  const label = frontMatter.find(
    ({ text }) => normalisePhrase(text) === 'title',
  );
  return label && { text: label.value, line: label.line, foundBy: 'label' };
}
