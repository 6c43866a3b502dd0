import { roadmapText } from '../__testUtils__';
import { WorkerRoadmapParser } from './WorkerRoadmapParser';

jest.setTimeout(60_000);

const options = { target: 'plan.md', signal: new AbortController().signal };

describe('WorkerRoadmapParser', () => {
  it('parses, several documents at a time, and names its version', async () => {
    const parser = WorkerRoadmapParser.create({ timeout: 5000 });
    try {
      const roadmaps = await Promise.all(
        [1, 2, 3, 4, 5].map(done =>
          parser.parse(roadmapText(done, 5), options),
        ),
      );
      expect(roadmaps.map(({ checkboxes }) => checkboxes.done)).toEqual([
        1, 2, 3, 4, 5,
      ]);
      expect(parser.version).toMatch(/^\d+\.\d+\.\d+\S*\/\d+\.\d+\.\d+/);
    } finally {
      await parser.close();
    }
  });

  it('gives up on a document that takes too long, and goes on with the next', async () => {
    const parser = WorkerRoadmapParser.create({ timeout: 30 });
    try {
      await expect(
        parser.parse(roadmapText(0, 20_000), options),
      ).rejects.toMatchObject({
        finding: {
          kind: 'parse-timeout',
          message: 'plan.md could not be parsed within 0.03 s',
        },
      });
    } finally {
      await parser.close();
    }
    const patient = WorkerRoadmapParser.create({ timeout: 5000 });
    try {
      await expect(
        patient.parse(roadmapText(1, 2), options),
      ).resolves.toMatchObject({ title: 'Plan' });
    } finally {
      await patient.close();
    }
  });

  it.each([
    ['empty', ''],
    ['too-deep', `${'> '.repeat(2000)}x`],
    ['too-large', 'x'.repeat(1024 * 1024 + 1)],
  ])('refuses what the parser refuses: %s', async (kind, text) => {
    const parser = WorkerRoadmapParser.create({ timeout: 5000 });
    try {
      await expect(parser.parse(text, options)).rejects.toMatchObject({
        finding: { kind, message: expect.stringContaining('plan.md: ') },
      });
    } finally {
      await parser.close();
    }
  });

  it('ends with its task', async () => {
    const parser = WorkerRoadmapParser.create({ timeout: 5000 });
    const abort = new AbortController();
    const parsing = parser.parse(roadmapText(0, 20_000), {
      target: 'plan.md',
      signal: abort.signal,
    });
    abort.abort(new Error('shutting down'));
    await expect(parsing).rejects.toThrow('shutting down');
    await parser.close();
  });
});
