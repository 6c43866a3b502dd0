import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Roadmap } from '@waymark/plugin-waymark-common';
import { readFileSync } from 'node:fs';
import { MessageChannel, MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { DocumentError, DocumentErrorKind } from './DocumentError';
import { ParseInputs, RoadmapParser } from './RoadmapParser';

const MAX_THREADS = 2;
const IDLE_TIMEOUT_MS = 60_000;
const MAX_HEAP_MB = 256;
// To be raised whenever the same text comes to give another roadmap: what is stored is then parsed again.
const REVISION = 2;
const REFUSALS: ReadonlySet<string> = new Set<DocumentErrorKind>([
  'empty',
  'too-deep',
  'too-large',
]);

type ParseOptions = Parameters<RoadmapParser['parse']>[1];

/** Parses in worker threads, which end when a document takes too long. */
export class WorkerRoadmapParser implements RoadmapParser {
  readonly version = [
    ...['@waymark/roadmap-markdown', '@waymark/plugin-waymark-common'].map(
      readPackageVersion,
    ),
    REVISION,
  ].join('/');
  readonly #pool: Piscina;
  readonly #timeout: number;
  readonly #running = new Set<AbortController>();

  private constructor(pool: Piscina, timeout: number) {
    this.#pool = pool;
    this.#timeout = timeout;
    // A thread that cannot start fails no document by itself: those that wait for it would wait for ever.
    pool.on('error', error => {
      this.#running.forEach(running => running.abort(error));
    });
  }

  /** @param options - `timeout` is what one document may take, in ms */
  static create(options: { timeout: number }) {
    const pool = new Piscina({
      filename: resolvePackagePath(
        '@waymark/plugin-waymark-backend',
        'worker/parseRoadmap.js',
      ),
      minThreads: 0,
      maxThreads: MAX_THREADS,
      idleTimeout: IDLE_TIMEOUT_MS,
      execArgv: findWorkerArguments(),
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    return new WorkerRoadmapParser(pool, options.timeout);
  }

  async parse(
    text: string,
    { target, signal, ...inputs }: ParseOptions,
  ): Promise<Roadmap> {
    const roadmap = await this.#run({ text, ...inputs }, target, signal);
    const refusal = roadmap.warnings.find(({ kind }) => REFUSALS.has(kind));
    if (refusal) {
      throw new DocumentError({
        ...refusal,
        kind: refusal.kind as DocumentErrorKind,
        message: `${target}: ${refusal.message}`,
      });
    }
    return roadmap;
  }

  /** Waits for what is being parsed, then ends the threads. */
  async close(): Promise<void> {
    await this.#pool.close();
  }

  async #run(
    task: { text: string } & Partial<ParseInputs>,
    target: string,
    signal: AbortSignal,
  ): Promise<Roadmap> {
    const late = new AbortController();
    const broken = new AbortController();
    const { port1, port2: begun } = new MessageChannel();
    const stopClock = this.#startClockWhenBegun(port1, late);
    this.#running.add(broken);
    try {
      return await this.#pool.run(
        { ...task, begun },
        {
          transferList: [begun],
          signal: AbortSignal.any([signal, late.signal, broken.signal]),
        },
      );
    } catch (error) {
      signal.throwIfAborted();
      throw late.signal.aborted
        ? new DocumentError({
            kind: 'parse-timeout',
            message: `${target} could not be parsed within ${this.#timeout / 1000} s`,
            remedy: 'Simplify or split the document.',
          })
        : new DocumentError(
            {
              kind: 'unreadable',
              message: `${target} could not be parsed`,
              remedy:
                'Report it as a bug; the log of the portal names the cause.',
            },
            broken.signal.reason ?? error,
          );
    } finally {
      this.#running.delete(broken);
      stopClock();
    }
  }

  // Time in the queue, and what a new thread takes to start, is not the document's.
  #startClockWhenBegun(port: MessagePort, late: AbortController): () => void {
    let timer: NodeJS.Timeout | undefined;
    port.once('message', () => {
      timer = setTimeout(() => late.abort(), this.#timeout);
    });
    return () => {
      clearTimeout(timer);
      port.close();
    };
  }
}

function readPackageVersion(name: string): string {
  const path = resolvePackagePath(name, 'package.json');
  return JSON.parse(readFileSync(path, 'utf8')).version;
}

// In a checkout the parser is TypeScript, which the thread must be taught to load; installed it is JavaScript.
function findWorkerArguments(): string[] {
  const entryPoint = require.resolve('@waymark/roadmap-markdown');
  return entryPoint.endsWith('.ts')
    ? [
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      ]
    : [];
}
