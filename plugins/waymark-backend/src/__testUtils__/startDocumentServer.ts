import { createHash } from 'node:crypto';
import { createServer, RequestListener } from 'node:http';
import { AddressInfo } from 'node:net';

/** A web server on loopback, with a document or a way to answer for each path. */
export interface DocumentServer {
  /** `127.0.0.1:port`. */
  host: string;
  /** `http://127.0.0.1:port`. */
  url: string;
  /** What is served now; may be changed at any time. A text or bytes are served with an ETag of their own. */
  content: Map<string, string | Buffer | RequestListener>;
  /** The requests that were answered. */
  requests: { path: string; status: number }[];
}

/** Starts a server that ends with the test file. */
export function startDocumentServer(): DocumentServer {
  const content: DocumentServer['content'] = new Map();
  const requests: DocumentServer['requests'] = [];
  const server = createServer((req, res) => {
    const path = req.url ?? '/';
    res.once('finish', () => requests.push({ path, status: res.statusCode }));
    const answer = content.get(path);
    if (typeof answer === 'function') {
      answer(req, res);
    } else if (answer === undefined) {
      res.writeHead(404).end();
    } else {
      const etag = `"${createHash('sha256').update(answer).digest('hex')}"`;
      const isKnown = req.headers['if-none-match'] === etag;
      res.writeHead(isKnown ? 304 : 200, { etag });
      res.end(isKnown ? undefined : answer);
    }
  });
  const started: DocumentServer = { host: '', url: '', content, requests };

  beforeAll(async () => {
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    started.host = `127.0.0.1:${port}`;
    started.url = `http://${started.host}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });
  return started;
}
