import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';

/** The portal's own URL reader, allowed to read from `hosts`. */
export function createTestUrlReader(...hosts: string[]) {
  return UrlReaders.default({
    config: mockServices.rootConfig({
      data: { backend: { reading: { allow: hosts.map(host => ({ host })) } } },
    }),
    logger: mockServices.logger.mock(),
  });
}
