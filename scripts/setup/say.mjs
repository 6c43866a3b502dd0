/** Writes one line about what the scripts do, apart from the output of what they run. */
export function say(line) {
  process.stderr.write(`waymark: ${line}\n`);
}

/** What went wrong, told in one line; the scripts end with exit code 1. */
export class SetupError extends Error {}
