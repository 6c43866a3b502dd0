import { InputError } from '@backstage/errors';
import { FAILURE_SIGNALS, FailureSignal } from '@waymark/plugin-waymark-common';

/**
 * The failure signals that are left when those of a comma list, such as `incident,rollback`, are switched off.
 *
 * @throws InputError where a name is no failure signal
 */
export function parseFailureSignals(without: string): FailureSignal[] {
  const names = without
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
  const unknown = names.find(name => !FAILURE_SIGNALS.some(it => it === name));
  if (unknown !== undefined) {
    throw new InputError(
      `--without: there is no failure signal "${unknown}", only ${FAILURE_SIGNALS.join(', ')}`,
    );
  }
  return FAILURE_SIGNALS.filter(signal => !names.includes(signal));
}
