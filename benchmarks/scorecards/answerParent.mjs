/**
 * Answers what the parent process asks over IPC, and ends with it.
 *
 * @param {Record<string, (value: any) => unknown>} answers - by the type of the question
 */
export function answerParent(answers) {
  process.on('message', async ({ id, type, value }) => {
    // What transforms TypeScript sends messages of its own.
    if (!Object.hasOwn(answers, type)) {
      return;
    }
    try {
      process.send({ id, result: await answers[type](value) });
    } catch (error) {
      process.send({ id, error: error.stack });
    }
  });
  process.on('disconnect', () => process.exit());
}
