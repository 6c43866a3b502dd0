import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import Router from 'express-promise-router';
import { CollectorService } from './CollectorService';
import { createCollectorRouter } from './createCollectorRouter';
import { createDoraRouter } from './createDoraRouter';
import { createEntityRouter } from './createEntityRouter';
import { createFactRouter } from './createFactRouter';
import { createRoadmapRouter } from './createRoadmapRouter';
import { createScorecardDefinitionRouter } from './createScorecardDefinitionRouter';
import { createScorecardRouter } from './createScorecardRouter';
import { DoraService } from './DoraService';
import { EntityService } from './EntityService';
import { FactService } from './FactService';
import { RoadmapService } from './RoadmapService';
import { ScorecardDefinitionService } from './ScorecardDefinitionService';
import { ScorecardService } from './ScorecardService';

/** Everything below `/api/waymark`. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  entities: EntityService;
  roadmaps: RoadmapService;
  dora: DoraService;
  facts: FactService;
  collectors: CollectorService;
  scorecards: ScorecardService;
  scorecardDefinitions: ScorecardDefinitionService;
}) {
  const router = Router();
  router.use(createEntityRouter(options));
  router.use(createRoadmapRouter(options));
  router.use(createDoraRouter(options));
  router.use(createFactRouter(options));
  router.use(createCollectorRouter(options));
  router.use(createScorecardRouter(options));
  router.use(createScorecardDefinitionRouter(options));
  // Paths that begin with a dot are Backstage's own.
  router.all(/^\/(?!\.)/, ({ method, path }) => {
    throw new NotFoundError(`There is no route ${method} ${path}`);
  });
  return router;
}
