import { createRequire } from 'node:module';

const fromParser = createRequire(
  new URL('../../packages/roadmap-markdown/package.json', import.meta.url),
);
const { unified } = fromParser('unified');
const { default: remarkParse } = fromParser('remark-parse');
const { default: remarkGfm } = fromParser('remark-gfm');

/** Ours: from text to the model. */
export const { parseRoadmap } = fromParser('./src');

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .freeze();

/** The peer: from text to the syntax tree, and no further. */
export function parseSyntax(text) {
  return processor.parse(text);
}
