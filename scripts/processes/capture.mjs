import { ProcessGroup } from './ProcessGroup.mjs';

/**
 * Runs a command to its end and collects what it prints.
 *
 * @param options as those of `child_process.spawn`; `onOutput` hears each piece of text as it comes
 * @returns `{ code, output }`; the code is `null` where a signal ended it
 */
export async function capture(command, args, { onOutput, ...options }) {
  const group = new ProcessGroup(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [group.child.stdout, group.child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text;
      onOutput?.(text);
    });
  }
  const { code } = await group.ended;
  await group.stop();
  return { code, output };
}
