import { createTestUrlReader, startDocumentServer } from '../__testUtils__';
import { readRemoteDocument } from './readRemoteDocument';
import { toDocumentError } from './toDocumentError';

const server = startDocumentServer();
const elsewhere = startDocumentServer();

function read(
  url: string,
  options: { etag?: string; signal?: AbortSignal; timeout?: number } = {},
) {
  return readRemoteDocument(url, 'docs/plan.md', {
    urlReader: createTestUrlReader(server.host),
    timeout: 10_000,
    signal: new AbortController().signal,
    ...options,
  });
}

describe('readRemoteDocument', () => {
  it('gives the bytes with their ETag, and then nothing until they change', async () => {
    server.content.set('/plan.md', '# Plan');
    const { bytes, etag } = await read(`${server.url}/plan.md`);
    expect(bytes?.toString()).toBe('# Plan');
    await expect(read(`${server.url}/plan.md`, { etag })).resolves.toEqual({
      etag,
    });
    server.content.set('/plan.md', '# Other');
    const changed = await read(`${server.url}/plan.md`, { etag });
    expect(changed.bytes?.toString()).toBe('# Other');
  });

  it('gives exactly 1 MB', async () => {
    server.content.set('/large.md', Buffer.alloc(1024 * 1024, 'x'));
    const { bytes } = await read(`${server.url}/large.md`);
    expect(bytes).toHaveLength(1024 * 1024);
  });

  it.each([
    ['not-found', () => server.content.delete('/x.md')],
    ['forbidden', answerWith(403)],
    ['forbidden', answerWith(401)],
    ['unreadable', answerWith(500)],
    ['unreadable', answerWith(429)],
    [
      'unreadable',
      () => server.content.set('/x.md', (req, _) => req.socket.destroy()),
    ],
    [
      'unreadable',
      () =>
        server.content.set('/x.md', (_, res) => {
          res.writeHead(200, { 'content-length': '100' }).write('# P');
          setTimeout(() => res.destroy(), 20);
        }),
    ],
    ['unreadable', () => server.content.set('/x.md', redirectTo('/x.md'))],
    ['timed-out', () => server.content.set('/x.md', () => {})],
    [
      'timed-out',
      () =>
        server.content.set('/x.md', (_, res) => {
          res.writeHead(200).write('# Pl');
        }),
    ],
    [
      'too-large',
      () =>
        server.content.set('/x.md', (_, res) => {
          const timer = setInterval(() => res.write(Buffer.alloc(300_000)), 1);
          res.once('close', () => clearInterval(timer));
        }),
    ],
    [
      'disallowed-host',
      () => {
        elsewhere.content.set('/secret.md', 'secret');
        server.content.set('/x.md', redirectTo(`${elsewhere.url}/secret.md`));
      },
    ],
  ])('tells %s apart', async (kind, prepare) => {
    prepare();
    const timeout = kind === 'timed-out' ? 300 : 10_000;
    await expect(read(`${server.url}/x.md`, { timeout })).rejects.toMatchObject(
      {
        finding: {
          kind,
          message: expect.stringContaining('docs/plan.md'),
          remedy: expect.any(String),
        },
      },
    );
    expect(elsewhere.requests).toEqual([]);
  });

  it.each(['http://localhost:1/plan.md', 'http://169.254.169.254/latest'])(
    'does not even call %s, which is not allowed',
    async url => {
      await expect(read(url)).rejects.toMatchObject({
        finding: { kind: 'disallowed-host' },
      });
    },
  );

  it('ends with its task, which is no failure of the document', async () => {
    server.content.set('/x.md', () => {});
    const signal = AbortSignal.timeout(30);
    await expect(read(`${server.url}/x.md`, { signal })).rejects.toBe(
      await new Promise(resolve => {
        signal.addEventListener('abort', () => resolve(signal.reason));
      }),
    );
  });
});

describe('toDocumentError', () => {
  it.each([
    [
      'Request failed for https://api/x, 403 Forbidden (rate limit exceeded)',
      'unreadable',
    ],
    [
      'https://h/403/x could not be read as https://h/x, 502 Bad Gateway',
      'unreadable',
    ],
    ['https://h/x could not be read as https://h/x, 401 ', 'forbidden'],
    [
      'https://h/x could not be read as https://h/x, 403 Forbidden',
      'forbidden',
    ],
  ])('reads %j as %s', (message, kind) => {
    expect(toDocumentError(new Error(message), 'x').finding.kind).toBe(kind);
  });
});

function answerWith(status: number) {
  return () =>
    server.content.set('/x.md', (_, res) => {
      res.writeHead(status).end();
    });
}

function redirectTo(location: string) {
  return (_: unknown, res: import('node:http').ServerResponse) => {
    res.writeHead(302, { location }).end();
  };
}
