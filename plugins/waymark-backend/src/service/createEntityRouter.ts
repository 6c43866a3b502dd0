import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import Router from 'express-promise-router';
import { EntityService } from './EntityService';
import { parseEntityParams } from './parseRequest';

/** Routes about an entity as a whole: `/entities/:kind/:namespace/:name`, and `…/refresh`. */
export function createEntityRouter(options: {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  entities: EntityService;
}) {
  const { httpAuth, auditor, entities } = options;
  const router = Router();

  router.get('/entities/:kind/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const entityRef = parseEntityParams(req.params);
    res.json(await entities.getOverview(entityRef, { credentials }));
  });

  router.post('/entities/:kind/:namespace/:name/refresh', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const entityRef = parseEntityParams(req.params);
    const event = await auditor.createEvent({
      eventId: 'entity-refresh',
      severityLevel: 'medium',
      meta: { entityRef },
      request: req,
    });
    try {
      const roadmap = await entities.refresh(entityRef, { credentials });
      await event.success();
      res.json(roadmap);
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  });

  return router;
}
