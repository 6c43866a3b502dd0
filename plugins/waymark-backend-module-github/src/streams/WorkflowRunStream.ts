import { RestAnswer } from '../client';
import { readWorkflowRun, workflowRunsSchema } from '../objects';
import { PageOptions, RestPage, scaled, Stream, Walked } from './Stream';

/** Where the runs of a workflow stand. Times are epoch milliseconds. */
export interface WorkflowRunPosition {
  /** All runs that were created up to this time were read. */
  through?: number;
  /** When they were last asked for. */
  askedAt?: number;
  /** Of the last answer to the same question. */
  etag?: string;
  /** A walk back from `before` to `until`, under way. */
  walk?: { before: number; until: number; newest?: number; page?: number };
}

/** What {@link WorkflowRunStream} works with. Times are epoch milliseconds. */
export interface WorkflowRunStreamOptions {
  file: string;
  owner: string;
  name: string;
  defaultBranch: string;
  /** How far the past is read. */
  since: number;
  /** How long a run may be started again after it was created. */
  watch: number;
  now: number;
}

const SIZE = 100;
const HOUR = 3_600_000;

/**
 * Walks through the runs of a workflow on the default branch, newest first. REST has only the first thousand of a list, so
 * each page asks for what was created before the last. Runs are looked at again every hour, as no other question tells
 * that one was started again, or that one which needs no commit has come.
 */
export class WorkflowRunStream implements Stream<WorkflowRunPosition> {
  readonly #options: WorkflowRunStreamOptions;

  constructor(options: WorkflowRunStreamOptions) {
    this.#options = options;
  }

  get name(): string {
    return `runs:${this.#options.file}`;
  }

  async nextPage(
    position: WorkflowRunPosition | undefined,
    { scale, isChanged }: PageOptions,
  ): Promise<RestPage<WorkflowRunPosition> | undefined> {
    const { owner, name, file, defaultBranch, now } = this.#options;
    const isDue = now - (position?.askedAt ?? 0) >= HOUR;
    if (position && !position.walk && !isChanged && !isDue) {
      return undefined;
    }
    const until = position?.walk?.until ?? this.#untilOf(position);
    const before = position?.walk?.before;
    const created =
      before === undefined
        ? `>=${toText(until)}`
        : `${toText(until)}..${toText(before)}`;
    const size = scaled(SIZE, scale);
    return {
      type: 'rest',
      route: 'GET /repos/{owner}/{repo}/actions/workflows/{file}/runs',
      parameters: {
        owner,
        repo: name,
        file,
        branch: defaultBranch,
        created,
        per_page: size,
        page: position?.walk?.page ?? 1,
      },
      etag: before === undefined ? position?.etag : undefined,
      read: async answer => this.#read(answer, position, until, size),
    };
  }

  // Whole days, so that the question stays the same and an unchanged answer costs nothing.
  #untilOf(position: WorkflowRunPosition | undefined): number {
    const { since, watch, now } = this.#options;
    if (position?.through === undefined) {
      return since;
    }
    const day = 24 * HOUR;
    return Math.max(
      since,
      Math.floor(Math.min(position.through, now - watch) / day) * day,
    );
  }

  #read(
    answer: RestAnswer,
    position: WorkflowRunPosition | undefined,
    until: number,
    size: number,
  ): Walked<WorkflowRunPosition> {
    const { file, now } = this.#options;
    if (answer.isUnchanged) {
      return {
        drafts: [],
        isAtEnd: true,
        position: { ...position, askedAt: now },
      };
    }
    const runs = workflowRunsSchema.parse(answer.data).workflow_runs;
    const times = runs.map(it => it.created_at);
    const newest = Math.max(
      ...times,
      position?.walk?.newest ?? position?.through ?? until,
    );
    const oldest = Math.min(...times);
    const before = position?.walk?.before;
    const isAtEnd = runs.length < size;
    // Where a page is full of runs of one second, the same question goes on with its next page.
    const page = oldest === before ? (position?.walk?.page ?? 1) + 1 : 1;
    const etag = before === undefined ? answer.etag : undefined;
    return {
      drafts: runs.map(run => {
        const object = readWorkflowRun(file, run);
        return { next: () => undefined, finish: () => object };
      }),
      isAtEnd,
      position: isAtEnd
        ? { through: newest, askedAt: now, ...(etag && { etag }) }
        : {
            through: position?.through,
            askedAt: position?.askedAt,
            walk: { before: oldest, until, newest, page },
          },
    };
  }
}

function toText(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
