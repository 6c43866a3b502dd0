import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { navigationModule } from './navigation';
import { overviewModule } from './overview';

export default createApp({
  features: [catalogPlugin, navigationModule, overviewModule],
});
