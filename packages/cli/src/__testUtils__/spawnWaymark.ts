import { spawnSync } from 'node:child_process';
import path from 'node:path';

const bin = path.resolve(__dirname, '../../bin/waymark');

/** What a call of the command came to. */
export interface WaymarkRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the real command in a folder, without a terminal. For tests. */
export function spawnWaymark(
  folder: string,
  args: readonly string[],
  input?: string,
): WaymarkRun {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, ...args],
    {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, CI: '1' },
    },
  );
  return { status, stdout, stderr };
}
