import { FactPushResult, FactSchemaList } from '@waymark/plugin-waymark-common';
import { CallOptions } from './CallOptions';
import { PushedItem } from './parsePushedFacts';

/** What is behind the routes about facts. */
export interface FactService {
  /** All facts that checks can read, and who observes them. */
  list(): Promise<FactSchemaList>;

  /**
   * Stores what other systems observed, and evaluates it. What is wrong keeps none of the others.
   *
   * @throws InputError where nothing could be stored
   */
  push(
    items: readonly PushedItem[],
    options: CallOptions,
  ): Promise<FactPushResult>;
}
