import { HttpAuthService } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { z } from 'zod';
import { parseRequest } from './parseRequest';
import { ScorecardDefinitionService } from './ScorecardDefinitionService';

const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().min(1).optional(),
});

/** Routes about the definitions of scorecards: `/scorecards`. */
export function createScorecardDefinitionRouter(options: {
  httpAuth: HttpAuthService;
  scorecardDefinitions: ScorecardDefinitionService;
}) {
  const { httpAuth, scorecardDefinitions } = options;
  const router = Router();

  router.get('/scorecards', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const page = parseRequest(pageQuery, req.query, 'query');
    res.json(await scorecardDefinitions.listScorecards(page));
  });

  return router;
}
