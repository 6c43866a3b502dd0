import { InputError } from '@backstage/errors';
import { IANAZone } from 'luxon';

/**
 * Checks the name of a time zone. Offsets such as `+01:00` are no IANA names, though newer versions of Node take them for
 * zones.
 *
 * @throws InputError where there is no IANA time zone of that name
 * @public
 */
export function assertTimeZone(name: string): void {
  if (/^[+-]/.test(name) || !IANAZone.create(name).isValid) {
    throw new InputError(
      `There is no time zone "${name}": use an IANA name, such as Etc/UTC or Europe/Berlin`,
    );
  }
}
