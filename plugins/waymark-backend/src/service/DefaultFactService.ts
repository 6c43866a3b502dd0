import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import {
  FactPushResult,
  FactSchema,
  FactSchemaList,
  Finding,
} from '@waymark/plugin-waymark-common';
import {
  FactListener,
  FactStore,
  findFactError,
  PushedObservation,
} from '../facts';
import { FactService } from './FactService';
import { PushedItem } from './parsePushedFacts';
import { rejectPushed, unknownEntity } from './rejectPushed';

// By how much the clock of who pushes may be ahead.
const CLOCK_SKEW_MS = 5 * 60_000;

const NAMED_ERRORS = 3;

/** What {@link DefaultFactService} works with. */
export interface DefaultFactServiceOptions {
  store: Pick<FactStore, 'push'>;
  /** All that checks can read. */
  schemas: FactSchemaList;
  /** What other systems push. */
  declared: readonly FactSchema[];
  onFacts: FactListener;
  logger: LoggerService;
  clock: () => Date;
}

/** Takes facts, whoever pushes them. */
export class DefaultFactService implements FactService {
  readonly #options: DefaultFactServiceOptions;
  readonly #declared: ReadonlyMap<string, FactSchema>;

  private constructor(options: DefaultFactServiceOptions) {
    this.#options = options;
    this.#declared = new Map(options.declared.map(it => [it.name, it]));
  }

  static create(options: DefaultFactServiceOptions) {
    return new DefaultFactService(options);
  }

  async list(): Promise<FactSchemaList> {
    return this.#options.schemas;
  }

  async push(items: readonly PushedItem[]): Promise<FactPushResult> {
    const { store, clock } = this.#options;
    const latest = clock().getTime() + CLOCK_SKEW_MS;
    const checked = rejectPushed(items, it => this.#findError(it, latest));
    const { unchanged, unknownEntityRefs, dueEntityRefs } = await store.push(
      checked.flatMap(it => (it.error ? [] : [it.observation])),
    );
    const done = rejectPushed(checked, ({ entityRef }) =>
      unknownEntityRefs.has(entityRef) ? unknownEntity(entityRef) : undefined,
    );
    const rejected = done.filter(it => it.error !== undefined);
    if (rejected.length && rejected.length === items.length) {
      throw noneStored(rejected);
    }
    await this.#tell(dueEntityRefs);
    return { accepted: items.length - rejected.length, unchanged, rejected };
  }

  #findError(
    { name, value, evidence, observedAt }: PushedObservation,
    latest: number,
  ): Finding | undefined {
    const schema = this.#declared.get(name);
    if (!schema) {
      return {
        kind: 'unknown-fact',
        message: `No pushed fact ${name} is declared.`,
        remedy: 'Declare it under waymark.facts in the configuration.',
      };
    }
    if (observedAt > latest) {
      return {
        kind: 'observed-in-future',
        message: `The fact ${name} is said to be observed at ${new Date(observedAt).toISOString()}, which is yet to come.`,
        remedy: 'Set the clock of what observes it.',
      };
    }
    return findFactError({ value, evidence }, schema);
  }

  // They are stored and due: what fails now is evaluated in its turn.
  async #tell(entityRefs: readonly string[]): Promise<void> {
    const { onFacts, logger } = this.#options;
    if (!entityRefs.length) {
      return;
    }
    try {
      await onFacts(entityRefs);
    } catch (error) {
      logger.error('Pushed facts could not be evaluated', toError(error));
    }
  }
}

function noneStored(
  rejected: readonly Extract<PushedItem, { error: Finding }>[],
): InputError {
  const named = rejected
    .slice(0, NAMED_ERRORS)
    .map(
      ({ index, error }) => `facts.${index}: ${error.kind}: ${error.message}`,
    );
  const others = rejected.length - named.length;
  return new InputError(
    `None of the facts could be taken; ${named.join(' ')}${others ? ` And ${others} more.` : ''}`,
  );
}
