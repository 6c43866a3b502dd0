const WORDS = 'Bake the bread for the night crew before the spring tide';

/** Texts that parsers are slow on, each as a function of how many of its parts it has. */
export const WORST_CASES = [
  {
    name: 'plain list, 200 KB',
    count: 3500,
    text: count => repeat(count, () => `- ${WORDS}\n`),
  },
  {
    name: '5,000 boxes',
    count: 5000,
    text: count =>
      `## Phase 1: Ovens\n\n${repeat(count, index => `- [${index % 2 ? 'x' : ' '}] Oven ${index}\n`)}`,
  },
  {
    name: 'one line of 100 KB',
    count: 1800,
    text: count => `## Phase 1: Ovens\n\n${repeat(count, () => `${WORDS} `)}\n`,
  },
  {
    name: 'one heading of 100 KB',
    count: 1800,
    text: count => `## Phase 1: ${repeat(count, () => `${WORDS} `)}\n`,
  },
  {
    name: 'one status of 100 KB',
    count: 1800,
    text: count =>
      `## Phase 1: Ovens\n\n**Status**: ${repeat(count, () => `${WORDS} | `)}\n`,
  },
  {
    name: '2,000 table rows',
    count: 2000,
    text: count =>
      `## Phase 1: Ovens\n\n| Activity | Owner | Target |\n|---|---|---|\n${repeat(count, index => `| Oven ${index} | Ann | < ${index} ms |\n`)}`,
  },
  {
    name: '500 phases',
    count: 500,
    text: count =>
      repeat(
        count,
        index =>
          `## Phase ${index}: Ovens\n\n**Status**: done\n**Depends on**: Phase ${index - 1}\n\n- [x] Bake\n\n`,
      ),
  },
  {
    name: '3,000 <!-- left open, one a paragraph',
    count: 3000,
    text: count => repeat(count, () => `Bread <!-- and butter\n\n`),
  },
  {
    name: '1,000 <!-- left open in a paragraph',
    count: 1000,
    text: count => repeat(count, () => `Bread <!-- and butter\n`),
  },
  {
    name: '3,000 <!-- of which the first stays open',
    count: 3000,
    text: count => repeat(count, () => `<!-- Bread\n\n`),
  },
  {
    name: 'emoji in every place',
    count: 800,
    text: count =>
      `## 🎯 Phase 1: Ovens 🚧\n\n${repeat(count, () => `- ✅ 👩🏽‍🍳 Bake 🥖🥐 the ⏳ bread 🔜 ⏸️\n- [x] 🚧 :tada: Cool 🧊 it ✔️\n\n`)}`,
  },
  {
    name: 'one line of 10,000 emoji',
    count: 10_000,
    text: count =>
      `## Phase 1: Ovens\n\n- ${repeat(count, () => '✅')}\n- Bake\n`,
  },
  {
    name: 'garbled text, 100 KB',
    count: 1000,
    text: count =>
      repeat(count, () => `- âœ… Bake â†’ sell ðŸŽ¯ CafÃ© â€” ðŸ“‹ twice\n`),
  },
];

function repeat(count, make) {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}
