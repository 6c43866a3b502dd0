import * as wording from './wording.mjs';

/**
 * Pieces that a plan is made of: each takes random numbers and the number of the phase, and returns lines of Markdown that
 * end with an empty one.
 */
export const PIECES = {
  labels: (random, phase) => [
    `**Status**: ${random.pick(wording.STATUSES)}`,
    `**Timeline**: ${random.pick(wording.TIMES)}  `,
    `**Owner**: ${random.pick(wording.OWNERS)}`,
    ...(random.chance(30) ? [`**Depends on**: Phase ${phase}`] : []),
    ...(random.chance(40) ? [`**Goal**: ${sentence(random)}`] : []),
    '',
  ],

  boxes: (random, phase) => [
    `### ${random.pick(wording.SUBHEADINGS)}`,
    '',
    ...random.several(4, 9, index => box(random, `${phase}.${index}`)).flat(),
    '',
  ],

  bullets: random => [
    `**${random.pick(wording.SUBHEADINGS)}:**`,
    '',
    ...random.several(4, 9, () => bullet(random)).flat(),
    '',
  ],

  criteria: random => [
    random.chance(50) ? '### Exit Criteria' : '**Acceptance criteria:**',
    '',
    ...random.several(
      2,
      5,
      () =>
        `- [${random.pick([' ', 'x'])}] **${capital(random)}**: ${random.pick(wording.MEASURES)}`,
    ),
    '',
  ],

  activities: random => [
    '**Activities:**',
    '',
    ...table(['Activity', 'Owner', 'Duration', 'Status'], random, 4, 9, () => [
      task(random),
      random.pick(wording.OWNERS),
      random.pick(wording.TIMES),
      random.pick(wording.STATUSES),
    ]),
  ],

  metrics: random => [
    '### Success Metrics',
    '',
    ...table(['Metric', 'Baseline', 'Target', 'Actual'], random, 3, 7, () => [
      capital(random),
      random.pick(wording.MEASURES),
      `**${random.pick(wording.MEASURES)}**`,
      random.pick(['TBD', '-', '`12`', '3.5 %']),
    ]),
  ],

  risks: random => [
    '### Risks & Mitigations',
    '',
    ...table(['Risk', 'Likelihood', 'Impact', 'Plan'], random, 3, 6, () => [
      sentence(random),
      random.pick(wording.LEVELS),
      random.pick(wording.LEVELS),
      task(random),
    ]),
  ],

  prose: random => [
    ...random.several(2, 3, () => [...paragraph(random), '']).flat(),
  ],

  fence,

  // The peer, which ends the outer fence early, takes what follows for code up to the next fence: one comes soon, so that both
  // have the same to read.
  nestedFence: random => [
    '```markdown',
    `# ${capital(random)}`,
    '',
    '1. Open the dome:',
    '   ```bash',
    '   dome open',
    '   ```',
    '',
    `- [ ] ${task(random)}`,
    '```',
    '',
    ...fence(random),
  ],

  garbled: random => [
    `${random.pick(wording.GARBLED)} ${task(random)} ${random.pick(wording.GARBLED)} **${task(random)}**`,
    ...random.several(
      1,
      3,
      () => `- ${random.pick(wording.GARBLED)} ${task(random)}`,
    ),
    '',
  ],

  quote: random => [
    `> **Note:** ${sentence(random)}`,
    `> ${sentence(random)}`,
    '',
  ],

  checkpoint: random => [
    `### L-${1 + random.below(30)} Days`,
    '',
    ...random.several(2, 5, () => `- [ ] ${task(random)}`),
    '',
  ],
};

function fence(random) {
  return [
    '```bash',
    `# ${task(random)}`,
    `harbour --count ${random.below(900)} --quiet \\`,
    '  | tee "night log.txt"',
    '```',
    '',
  ];
}

function box(random, number) {
  const mark = random.pick([' ', ' ', 'x', 'x', '~']);
  const children = random.chance(30)
    ? random.several(
        1,
        3,
        () => `  - [${random.pick([' ', 'x'])}] ${task(random)}`,
      )
    : [];
  return [`- [${mark}] ${prefix(random, number)}${task(random)}`, ...children];
}

function prefix(random, number) {
  return random.chance(50) ? `**${number}** ` : '';
}

function bullet(random) {
  const emoji = random.chance(25)
    ? `${random.pick(['✅', '🔜', '🚧', '⏳'])} `
    : '';
  const children = random.chance(30)
    ? random.several(1, 3, () => `  - ${task(random)}`)
    : [];
  return [`- ${emoji}${task(random)}`, ...children];
}

function table(columns, random, least, most, makeRow) {
  return [
    row(columns),
    row(columns.map(name => '-'.repeat(name.length))),
    ...random.several(least, most, () => row(makeRow())),
    '',
  ];
}

function row(cells) {
  return `| ${cells.join(' | ')} |`;
}

function paragraph(random) {
  return random.several(2, 5, () => `${sentence(random)} ${sentence(random)}`);
}

function sentence(random) {
  return `${task(random)}, and ${lowerFirst(task(random))}.`;
}

function task(random) {
  const text = `${random.pick(wording.VERBS)} ${random.pick(wording.THINGS)} ${random.pick(wording.PLACES)}`;
  switch (random.below(12)) {
    case 0:
      return `~~${text}~~ ✅`;
    case 1:
      return `${text} (\`quay.${random.below(90)}\`)`;
    case 2:
      return `${text}, see [the log](https://example.org/${random.below(900)})`;
    case 3:
      return `**${text}** → ${random.pick(wording.MEASURES)}`;
    case 4:
      return `${text} until ${random.pick(wording.TIMES)} [as agreed]`;
    case 5:
      return `${text} (optional)`;
    default:
      return text;
  }
}

function capital(random) {
  const thing = random.pick(wording.THINGS);
  return thing[0].toUpperCase() + thing.slice(1);
}

function lowerFirst(text) {
  return text[0].toLowerCase() + text.slice(1);
}
