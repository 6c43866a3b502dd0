import { HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { isText } from '../facts';
import {
  entityRefSchema,
  parseEntityParams,
  parseRequest,
} from './parseRequest';
import { ScorecardService } from './ScorecardService';
import { writeResultList } from './WrittenResultList';

const MOST_PREVIEWED = 50;
const LONGEST_NAME = 255;
const LONGEST_TEXT = 512 * 1024;

const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().min(1).optional(),
});

// Compact: all results of a portal are read in few pages.
const resultsQuery = pageQuery.extend({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

// The name of a scorecard that there may have been: whatever a database can look for.
const scorecardParams = z.object({
  id: z
    .string()
    .refine(it => isText(it, LONGEST_NAME), 'must be the name of a scorecard'),
});

const previewBody = z.strictObject({
  text: z.string().min(1).max(LONGEST_TEXT),
  entityRefs: z.array(entityRefSchema).min(1).max(MOST_PREVIEWED),
});

/**
 * Routes about what scorecards came to: `/entities/:kind/:namespace/:name/scorecards` and `…/gates`, `/scorecards/results`,
 * `/scorecards/preview`.
 */
export function createScorecardRouter(options: {
  httpAuth: HttpAuthService;
  scorecards: ScorecardService;
}) {
  const { httpAuth, scorecards } = options;
  const router = Router();
  const entity = '/entities/:kind/:namespace/:name';
  const credentialsOf = (req: express.Request) =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get(`${entity}/scorecards`, async (req, res) => {
    const credentials = await credentialsOf(req);
    const entityRef = parseEntityParams(req.params);
    res.json(await scorecards.getScorecards(entityRef, { credentials }));
  });

  router.get(`${entity}/scorecards/:id`, async (req, res) => {
    const credentials = await credentialsOf(req);
    const entityRef = parseEntityParams(req.params);
    const name = req.params.id;
    res.json(
      await scorecards.getScorecard({ entityRef, name }, { credentials }),
    );
  });

  router.get(`${entity}/scorecards/:id/history`, async (req, res) => {
    const credentials = await credentialsOf(req);
    const entityRef = parseEntityParams(req.params);
    const page = parseRequest(pageQuery, req.query, 'query');
    const { id: name } = parseRequest(scorecardParams, req.params, 'path');
    res.json(
      await scorecards.getHistory(
        { entityRef, name, ...page },
        { credentials },
      ),
    );
  });

  router.get(`${entity}/gates`, async (req, res) => {
    const credentials = await credentialsOf(req);
    const entityRef = parseEntityParams(req.params);
    res.json(await scorecards.getGates(entityRef, { credentials }));
  });

  router.get(`${entity}/gates/:gate`, async (req, res) => {
    const credentials = await credentialsOf(req);
    const entityRef = parseEntityParams(req.params);
    const name = req.params.gate;
    res.json(await scorecards.getGate({ entityRef, name }, { credentials }));
  });

  router.get('/scorecards/results', async (req, res) => {
    const credentials = await credentialsOf(req);
    const page = parseRequest(resultsQuery, req.query, 'query');
    const list = await scorecards.listResults(page, { credentials });
    res.type('json').send(writeResultList(list));
  });

  router.post(
    '/scorecards/preview',
    express.json({ limit: '1mb' }),
    async (req, res) => {
      const credentials = await credentialsOf(req);
      const request = parseRequest(previewBody, req.body, 'body');
      res.json(await scorecards.preview(request, { credentials }));
    },
  );

  return router;
}
