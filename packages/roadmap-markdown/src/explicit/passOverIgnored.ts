import { RootContent } from 'mdast';
import { Finding } from '@waymark/plugin-waymark-common';
import { outlineSections } from '../outline/outlineSections';
import { ExplicitDocument } from './ExplicitForm';
import { formFinding, quoteValue } from './formFinding';
import { globMatcher, toMatchable } from './globMatcher';

/** A document without the sections that are to be passed over. */
export interface PlanBlocks {
  blocks: RootContent[];
  ignored: RootContent[];
  findings: Finding[];
}

/** Takes the sections out of a document whose headings an explicit form tells to ignore, with all below them. */
export function passOverIgnored(
  blocks: RootContent[],
  { ignore }: Pick<ExplicitDocument, 'ignore'>,
): PlanBlocks {
  if (!ignore.length) {
    return { blocks, ignored: [], findings: [] };
  }
  const matchers = ignore.map(({ text }) => globMatcher(text));
  const used = new Set<number>();
  const gone = new Set<RootContent>();
  for (const { title, start, end } of outlineSections(blocks)) {
    const matchable = toMatchable(title);
    const at = matchers.findIndex(matches => matches(matchable));
    if (at >= 0) {
      used.add(at);
    }
    // What lies in a section that is gone is gone already.
    if (at >= 0 && !gone.has(blocks[start])) {
      blocks.slice(start, end).forEach(block => gone.add(block));
    }
  }
  return {
    blocks: blocks.filter(block => !gone.has(block)),
    ignored: [...gone],
    findings: ignore
      .filter((_, at) => !used.has(at))
      .map(({ text, place }) =>
        formFinding(place, {
          kind: 'explicit-match-missing',
          message: `No heading matches ${quoteValue(text)}, which is to be ignored.`,
          remedy: 'Correct or remove the entry; * stands for any characters.',
        }),
      ),
  };
}
