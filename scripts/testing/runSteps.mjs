import { ProcessGroup } from '../processes/ProcessGroup.mjs';
import { say } from '../setup/say.mjs';

/**
 * Runs steps one after another, also after one has failed.
 *
 * @param steps `{ name, command, args, environment, count }`; `count(code)` answers `{ passed, failed }`, and where it is
 *   left out the step counts as one test
 * @returns the sum of what the steps counted, and a line on each
 */
export async function runSteps(steps, { cwd }) {
  const total = { passed: 0, failed: 0, lines: [] };
  for (const step of steps) {
    say(`${step.name} …`);
    const started = Date.now();
    const code = await run(step, cwd);
    const counted = count(step, code);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    total.passed += counted.passed;
    total.failed += counted.failed;
    total.lines.push(
      `${counted.failed ? '✗' : '✓'} ${step.name}: ${counted.passed} passed, ${counted.failed} failed (${seconds} s)`,
    );
  }
  return total;
}

async function run({ command, args, environment }, cwd) {
  const group = new ProcessGroup(command, args, {
    cwd,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const { code } = await group.ended;
  await group.stop();
  return code ?? 1;
}

// A command that fails without a failed test, for instance in its own setup, is a failure all the same.
function count({ count: read }, code) {
  const counted = read?.() ?? {
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
  };
  return code !== 0 && counted.failed === 0
    ? { ...counted, failed: 1 }
    : counted;
}
