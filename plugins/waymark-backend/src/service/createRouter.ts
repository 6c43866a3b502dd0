import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import Router from 'express-promise-router';
import { createEntityRouter } from './createEntityRouter';
import { createRoadmapRouter } from './createRoadmapRouter';
import { RoadmapService } from './RoadmapService';

/** Everything below `/api/waymark`. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  roadmaps: RoadmapService;
}) {
  const router = Router();
  router.use(createEntityRouter(options));
  router.use(createRoadmapRouter(options));
  // Paths that begin with a dot are Backstage's own.
  router.all(/^\/(?!\.)/, ({ method, path }) => {
    throw new NotFoundError(`There is no route ${method} ${path}`);
  });
  return router;
}
