import { HttpAuthService } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { z } from 'zod';
import { CollectorService } from './CollectorService';
import { parseRequest } from './parseRequest';

const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().min(1).optional(),
});

/** Routes about collecting: `/collectors`, and `/collectors/:id/targets`. */
export function createCollectorRouter(options: {
  httpAuth: HttpAuthService;
  collectors: CollectorService;
}) {
  const { httpAuth, collectors } = options;
  const router = Router();

  router.get('/collectors', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.json(await collectors.list());
  });

  router.get('/collectors/:id/targets', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const page = parseRequest(pageQuery, req.query, 'query');
    res.json(
      await collectors.listTargets(
        { id: req.params.id, ...page },
        { credentials },
      ),
    );
  });

  return router;
}
