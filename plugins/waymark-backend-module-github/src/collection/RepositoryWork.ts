import { Finding } from '@waymark/plugin-waymark-common';
import { LeasedRepository, ObjectStore, StreamState } from '../database';
import { Probe } from '../questions';
import {
  CommitStream,
  deploymentList,
  issueList,
  Page,
  pullRequestList,
  releaseList,
  Stream,
  TouchStream,
  Walked,
  WorkflowRunStream,
} from '../streams';
import { WantedEvents } from './WantedEvents';

// What was deployed first may have been committed some time before.
const COMMIT_MARGIN = 14 * 24 * 3_600_000;

// A page of a fiftieth still holds a node or two.
const LEAST_SCALE = 1 / 64;

// An annotation or a permission is wrong, or REST has to wait: to ask less often would not mend it.
const PARTIAL: ReadonlySet<string> = new Set([
  'forbidden',
  'not-found',
  'rate-limited',
]);

/** A page of one of the streams of a repository. */
export interface PlannedPage {
  work: RepositoryWork;
  stream: Stream;
  page: Page;
}

/** One look at a repository, from its probe until all of its streams are at their end. */
export class RepositoryWork {
  readonly repository: LeasedRepository;
  /** Why it is given up, or what of it cannot be had. */
  finding?: Finding;
  /** The stream that `finding` is about, where it is about one. */
  failedStream?: string;
  /** Nothing more is asked of it. */
  isGivenUp = false;
  probe?: Probe;
  #states: Map<string, StreamState>;
  readonly #ended = new Set<string>();
  readonly #failed = new Set<string>();
  #streams: Stream[] = [];

  constructor(
    repository: LeasedRepository,
    states: ReadonlyMap<string, StreamState>,
  ) {
    this.repository = repository;
    this.#states = new Map(states);
  }

  /** All streams were read to their end, now or before. One of which nothing is to be asked is at its end. */
  get isComplete(): boolean {
    return this.#streams.every(
      ({ name }) =>
        this.#states.get(name)?.isComplete ||
        this.#ended.has(name) ||
        this.#failed.has(name),
    );
  }

  /** Nothing is left to be asked. */
  get isDone(): boolean {
    return (
      this.isGivenUp ||
      (this.probe !== undefined &&
        this.#streams.every(
          it => this.#ended.has(it.name) || this.#failed.has(it.name),
        ))
    );
  }

  /** What was read before is of another repository, that had its name. `revision` is that of having forgotten it. */
  startAnew(revision: number): void {
    this.repository.revision = revision;
    this.#states = new Map();
  }

  /** Gives the repository up for this time. */
  giveUp(finding: Finding): void {
    this.finding = finding;
    this.failedStream = undefined;
    this.isGivenUp = true;
  }

  /** Decides what is to be walked through, now that the probe has answered. */
  plan(
    probe: Probe,
    wanted: WantedEvents,
    options: { objects: ObjectStore; now: number; watch: number },
  ): void {
    const { objects, now, watch } = options;
    const { id, since } = this.repository;
    const [owner, name] = probe.fullName.split('/');
    const { head, defaultBranch } = probe;
    this.probe = probe;
    const commitsSince = since - COMMIT_MARGIN;
    this.#streams = [
      new CommitStream({
        head,
        since: commitsSince,
        findKnown: shas => objects.findKnown(id, 'commit', shas),
      }),
      pullRequestList(since),
      ...(wanted.deployments ? [deploymentList(since)] : []),
      ...(wanted.releases ? [releaseList(since, watch)] : []),
      ...wanted.labels.map(label => issueList(label, since)),
      ...wanted.workflows.map(
        file =>
          new WorkflowRunStream({
            file,
            owner,
            name,
            defaultBranch: defaultBranch ?? '',
            since,
            watch,
            now,
          }),
      ),
      ...wanted.paths.map(
        path =>
          new TouchStream({
            path,
            head,
            since: commitsSince,
            getRevision: () => this.repository.revision,
            findOldestCommit: revision =>
              objects.findOldestCommit(id, revision),
          }),
      ),
    ] as Stream[];
  }

  /** Something has happened that a webhook told of, or that shows in the issues. */
  get isStirred(): boolean {
    return (
      this.repository.hintedAt !== undefined ||
      this.#streams.some(
        ({ name }) => name.startsWith('issues:') && this.#isChanged(name),
      )
    );
  }

  /** The next page of each stream that is not at its end. */
  async nextPages(): Promise<PlannedPage[]> {
    const pages: PlannedPage[] = [];
    for (const stream of this.#streams) {
      const { name } = stream;
      if (
        this.isGivenUp ||
        this.#ended.has(name) ||
        this.#failed.has(name) ||
        (stream instanceof TouchStream && !this.#ended.has('commits'))
      ) {
        continue;
      }
      const state = this.#states.get(name);
      const page = await stream.nextPage(state?.position.at, {
        scale: state?.position.scale ?? 1,
        // A run ends without a commit: nothing but an event tells.
        isChanged:
          this.#isChanged(name) ||
          (stream instanceof WorkflowRunStream &&
            this.repository.hintedAt !== undefined),
        total: this.probe?.totals[name.split(':')[0]],
      });
      if (page) {
        pages.push({ work: this, stream, page });
      } else {
        this.#ended.add(name);
      }
    }
    return pages;
  }

  /** Where a stream stands once a page of it is stored. */
  stateAfter(stream: Stream, walked: Walked<unknown>): StreamState {
    const { name } = stream;
    const before = this.#states.get(name);
    const [family] = name.split(':');
    // What changes while a walk goes on comes before its beginning, and is for the next one.
    const walk = before?.position.walk ?? { seen: this.probe?.seen[family] };
    return {
      position: {
        // Pages grow again, step by step.
        scale: Math.min(1, (before?.position.scale ?? 1) * 2),
        at: walked.position,
        ...(!walked.isAtEnd && { walk }),
      },
      isComplete: walked.isAtEnd || before?.isComplete || false,
      seen: walked.isAtEnd ? walk.seen : before?.seen,
    };
  }

  /** A page of a stream was stored. */
  advance(stream: Stream, walked: Walked<unknown>, state: StreamState): void {
    this.#states.set(stream.name, state);
    if (walked.isAtEnd) {
      this.#ended.add(stream.name);
    }
  }

  /** Takes smaller pages of a stream from now on. Tells whether that is still possible. */
  shrink(stream: Stream): boolean {
    const before = this.#states.get(stream.name);
    const scale = (before?.position.scale ?? 1) / 4;
    if (scale < LEAST_SCALE) {
      return false;
    }
    this.#states.set(stream.name, {
      isComplete: before?.isComplete ?? false,
      seen: before?.seen,
      position: { ...before?.position, scale, at: before?.position.at },
    });
    return true;
  }

  /** A stream cannot be read this time; the others go on. */
  fail(stream: Stream, finding: Finding): void {
    if (!this.finding || (this.isPartlyRead && !PARTIAL.has(finding.kind))) {
      this.finding = finding;
      this.failedStream = stream.name;
    }
    this.#failed.add(stream.name);
  }

  /** All that is wrong is that some of the streams cannot be had for now: the rest is as it should be. */
  get isPartlyRead(): boolean {
    return (
      this.failedStream !== undefined && PARTIAL.has(this.finding?.kind ?? '')
    );
  }

  #isChanged(streamName: string): boolean {
    const [family] = streamName.split(':');
    // No probe tells of a run that has ended, but a webhook does.
    if (family === 'runs' && this.repository.hintedAt !== undefined) {
      return true;
    }
    const seen = this.probe?.seen[family];
    return seen === undefined || seen !== this.#states.get(streamName)?.seen;
  }
}
