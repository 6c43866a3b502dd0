import { createBackend } from '@backstage/backend-defaults';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
// The module is tested in the plugin that it is for.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import waymarkPlugin from '@waymark/plugin-waymark-backend';
import waymarkModuleGithub from '../index';

// A backend of its own, to be killed: `portalProcess --config FILE`. It says when it is ready.
async function main() {
  const backend = createBackend();
  backend.add(waymarkPlugin);
  backend.add(waymarkModuleGithub);
  backend.add(
    catalogServiceMock.factory({
      entities: JSON.parse(process.env.TEST_ENTITIES ?? '[]'),
    }),
  );
  await backend.start();
  process.stdout.write('ready\n');
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
