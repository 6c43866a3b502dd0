import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
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
  return router;
}
