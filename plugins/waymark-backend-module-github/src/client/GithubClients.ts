import {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { BudgetBook } from './BudgetBook';
import { GithubClient } from './GithubClient';
import { GithubFailure } from './GithubFailure';

/** What {@link GithubClients} works with. */
export interface GithubClientsOptions {
  integrations: Pick<ScmIntegrationRegistry, 'github'>;
  credentials: GithubCredentialsProvider;
  /** Milliseconds that one answer may take. */
  timeout: number;
  clock: () => Date;
}

/** Clients for the owners of repositories, with the tokens and apps of Backstage's integrations. */
export class GithubClients {
  readonly #options: GithubClientsOptions;

  private constructor(options: GithubClientsOptions) {
    this.#options = options;
  }

  static create(options: GithubClientsOptions) {
    return new GithubClients(options);
  }

  /**
   * A client for the repositories of one owner.
   *
   * @throws GithubFailure of the kind `unauthorized` where there are no credentials, or it is not known where to ask
   */
  async get(
    place: { host: string; owner: string; name: string },
    options: { budgets: BudgetBook; signal: AbortSignal },
  ): Promise<{ client: GithubClient; budgetName: string }> {
    const { host, owner, name } = place;
    const { integrations, timeout, clock } = this.#options;
    const integration = integrations.github.byHost(host);
    if (!integration) {
      throw new GithubFailure(
        'unauthorized',
        `The portal has no GitHub integration for ${host}`,
      );
    }
    const { apiBaseUrl } = integration.config;
    if (!apiBaseUrl) {
      // A token must not go to another host than its own.
      throw new GithubFailure(
        'unauthorized',
        `The portal's GitHub integration for ${host} has no apiBaseUrl`,
      );
    }
    const { headers, type } = await this.#credentialsOf(
      `https://${host}/${owner}/${name}`,
    );
    const budgetName = type === 'app' ? `${host}/${owner}` : host;
    const client = GithubClient.create({
      apiBaseUrl,
      headers,
      budgetName,
      timeout,
      clock,
      onBudget: budget => options.budgets.note(budget),
      signal: options.signal,
    });
    return { client, budgetName };
  }

  async #credentialsOf(url: string) {
    try {
      const { headers, type } = await this.#options.credentials.getCredentials({
        url,
      });
      if (headers) {
        return { headers, type };
      }
    } catch (error) {
      throw new GithubFailure(
        'unauthorized',
        `No credentials could be had for ${url}: ${(error as Error).message}`,
        { cause: error },
      );
    }
    throw new GithubFailure(
      'unauthorized',
      `The portal's integration has neither a token nor an app for ${url}`,
    );
  }
}
