import { BackendFeature } from '@backstage/backend-plugin-api';
import { dirname, join } from 'node:path';

const NAME = '@backstage/plugin-events-backend-module-github';

/** What Backstage's GitHub events module loads. It does so by dynamic imports, which jest refuses. */
export function githubEventsFeatures(): BackendFeature[] {
  const folder = dirname(require.resolve(`${NAME}/package.json`));
  return ['eventsModuleGithubEventRouter', 'eventsModuleGithubWebhook'].map(
    it => require(join(folder, 'dist/service', `${it}.cjs.js`)).default,
  );
}
