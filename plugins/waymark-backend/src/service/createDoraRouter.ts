import { HttpAuthService } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { z } from 'zod';
import { hasControlCharacter } from '../roadmap';
import { DoraService } from './DoraService';
import { parseEntityParams, parseRequest } from './parseRequest';

const windowQuery = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  environment: z
    .string()
    .min(1)
    .max(255)
    .refine(it => !hasControlCharacter(it), 'must hold no control character')
    .optional(),
});

const doraQuery = windowQuery.extend({
  levelSet: z.string().optional(),
  bucket: z.string().optional(),
  timeZone: z.string().optional(),
});

const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().min(1).optional(),
});

/** Routes about an entity's deliveries: `/entities/:kind/:namespace/:name/dora` and below, and `…/environments`. */
export function createDoraRouter(options: {
  httpAuth: HttpAuthService;
  dora: DoraService;
}) {
  const { httpAuth, dora } = options;
  const router = Router();

  router.get('/entities/:kind/:namespace/:name/dora', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const entityRef = parseEntityParams(req.params);
    const query = parseRequest(doraQuery, req.query, 'query');
    res.json(await dora.getDora({ entityRef, query }, { credentials }));
  });

  router.get(
    '/entities/:kind/:namespace/:name/dora/:metric/evidence',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const entityRef = parseEntityParams(req.params);
      const query = parseRequest(windowQuery, req.query, 'query');
      const page = parseRequest(pageQuery, req.query, 'query');
      res.json(
        await dora.getEvidence(
          { entityRef, metric: req.params.metric, query, ...page },
          { credentials },
        ),
      );
    },
  );

  router.get(
    '/entities/:kind/:namespace/:name/environments',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const entityRef = parseEntityParams(req.params);
      res.json(await dora.getEnvironments(entityRef, { credentials }));
    },
  );

  return router;
}
