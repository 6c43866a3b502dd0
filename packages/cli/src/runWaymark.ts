import { isError } from '@backstage/errors';
import { CommanderError } from 'commander';
import { createWaymarkCommand } from './createWaymarkCommand';
import { printable } from './terminal/wrapText';

/** The call or its input is wrong. */
const WRONG_CALL = 2;

/**
 * Runs the command line. Exit code: 0 fine, 1 the answer is not yes, 2 the call or its input is wrong, and then one line on
 * stderr says why.
 *
 * @param argv - as in `process.argv`
 */
export async function runWaymark(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough, such as `head`, closes the pipe: no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
  try {
    await createWaymarkCommand().parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      return;
    }
    process.stderr.write(`waymark: ${reasonOf(error)}\n`);
    process.exitCode = WRONG_CALL;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof CommanderError && error.code === 'commander.help') {
    return 'no command given; see waymark --help';
  }
  const message = isError(error) ? error.message : String(error);
  return printable(message.replace(/^error: /, '').replace(/\s+/g, ' '));
}
