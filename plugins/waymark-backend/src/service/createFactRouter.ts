import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import { FactService } from './FactService';
import { parsePushedFacts } from './parsePushedFacts';

const MAX_AUDITED_ENTITIES = 100;

/** Routes about what is known of entities: `/facts`. */
export function createFactRouter(options: {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  facts: FactService;
}) {
  const { httpAuth, auditor, facts } = options;
  const router = Router();

  router.get('/facts', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.json(await facts.list());
  });

  router.post('/facts', express.json({ limit: '1mb' }), async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const items = parsePushedFacts(req.body);
    const entityRefs = new Set(
      items.flatMap(it => (it.error ? [] : [it.observation.entityRef])),
    );
    const event = await auditor.createEvent({
      eventId: 'fact-push',
      severityLevel: 'medium',
      meta: {
        facts: items.length,
        entityRefs: [...entityRefs].slice(0, MAX_AUDITED_ENTITIES),
      },
      request: req,
    });
    try {
      const result = await facts.push(items, { credentials });
      await event.success({
        meta: { accepted: result.accepted, rejected: result.rejected.length },
      });
      res.json(result);
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  });

  return router;
}
