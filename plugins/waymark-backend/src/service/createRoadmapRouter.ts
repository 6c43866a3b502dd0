import { HttpAuthService } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { z } from 'zod';
import { hasControlCharacter, MAX_TARGET_LENGTH } from '../roadmap';
import { parseEntityParams, parseRequest } from './parseRequest';
import { RoadmapService } from './RoadmapService';

const historyQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z.string().min(1).optional(),
});

const textQuery = z.object({
  target: z
    .string()
    .min(1)
    .max(MAX_TARGET_LENGTH)
    .refine(
      target => !hasControlCharacter(target),
      'must hold no control character',
    ),
});

/** Routes about an entity's roadmaps: `/entities/:kind/:namespace/:name/roadmap` and below. */
export function createRoadmapRouter(options: {
  httpAuth: HttpAuthService;
  roadmaps: RoadmapService;
}) {
  const { httpAuth, roadmaps } = options;
  const router = Router();

  router.get('/entities/:kind/:namespace/:name/roadmap', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const entityRef = parseEntityParams(req.params);
    res.json(await roadmaps.getRoadmap(entityRef, { credentials }));
  });

  router.get(
    '/entities/:kind/:namespace/:name/roadmap/history',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const entityRef = parseEntityParams(req.params);
      const query = parseRequest(historyQuery, req.query, 'query');
      res.json(
        await roadmaps.getHistory({ entityRef, ...query }, { credentials }),
      );
    },
  );

  router.get(
    '/entities/:kind/:namespace/:name/roadmap/text',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const entityRef = parseEntityParams(req.params);
      const { target } = parseRequest(textQuery, req.query, 'query');
      res.json(await roadmaps.getText({ entityRef, target }, { credentials }));
    },
  );

  return router;
}
