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

  it('ask github.com at its own address, with the token of its integration', async () => {
    const asked: Request[] = [];
    const fetch = jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async (url, init) => {
        asked.push(new Request(url, init));
        return Response.json({ data: { viewer: { login: 'ada' } } });
      });
    try {
      const { client } = await clientFor('github.com', [
        { host: 'github.com', token: 'secret' },
      ]);
      await client.graphql('query Who { viewer { login } }', { v0: 1 });
      await client.get('GET /repos/{owner}/{repo}', {
        owner: 'acme',
        repo: 'shop',
      });
    } finally {
      fetch.mockRestore();
    }
    expect(asked.map(it => `${it.method} ${it.url}`)).toEqual([
      'POST https://api.github.com/graphql',
      'GET https://api.github.com/repos/acme/shop',
    ]);
    for (const { headers } of asked) {
      expect(headers.get('authorization')).toBe('Bearer secret');
      expect(headers.get('user-agent')).toMatch(/^waymark /);
    }
    await expect(asked[0].json()).resolves.toEqual({
      query: 'query Who { viewer { login } }',
      variables: { v0: 1 },
    });
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
