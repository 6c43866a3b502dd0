/** A roadmap of one phase with `done` of `total` tasks. */
export function roadmapText(done: number, total: number): string {
  const tasks = Array.from(
    { length: total },
    (_, index) =>
      `- [${index < done ? 'x' : ' '}] Lay stone ${index + 1} of the bridge`,
  );
  return `# Plan\n\n## Phase 1: Cross the river\n\n${tasks.join('\n')}\n`;
}
