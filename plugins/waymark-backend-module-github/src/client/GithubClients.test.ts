import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { BudgetBook } from './BudgetBook';
import { GithubClients } from './GithubClients';

const HOST = 'github.example.net';

function clientFor(host: string, github: object[]) {
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({ integrations: { github } } as never),
  );
  return GithubClients.create({
    integrations,
    credentials:
      DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    timeout: 1000,
    clock: () => new Date(),
  }).get(
    { host, owner: 'acme', name: 'shop' },
    {
      budgets: new BudgetBook(0),
      signal: new AbortController().signal,
    },
  );
}

describe('clients for GitHub', () => {
  it('share the limits of a token on its host', async () => {
    const { budgetName } = await clientFor(HOST, [
      { host: HOST, token: 'secret', apiBaseUrl: `https://${HOST}/api/v3` },
    ]);
    expect(budgetName).toBe(HOST);
  });

  it.each([
    {
      desc: 'github.com is not asked with the token of another host',
      host: HOST,
      github: [{ host: HOST, token: 'secret' }],
      message: `The portal's GitHub integration for ${HOST} has no apiBaseUrl`,
    },
    {
      desc: 'a host without an integration is not asked',
      host: HOST,
      github: [],
      message: `The portal has no GitHub integration for ${HOST}`,
    },
    {
      desc: 'github.com is not asked without credentials',
      host: 'github.com',
      github: [],
      message:
        "The portal's integration has neither a token nor an app for https://github.com/acme/shop",
    },
  ])('$desc', async ({ host, github, message }) => {
    await expect(clientFor(host, github)).rejects.toMatchObject({
      kind: 'unauthorized',
      message,
    });
  });
});
