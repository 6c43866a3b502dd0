import { ManualClock } from '../clock';
import { GithubHistory } from '../history/GithubHistory';
import {
  startGithubEmulator,
  type GithubEmulator,
  type GithubEmulatorOptions,
} from '../server/startGithubEmulator';

export const START = Date.parse('2026-06-01T00:00:00Z');

const running: GithubEmulator[] = [];

/** Starts an emulator that `closeAll` ends; its clock stands still. */
export async function startForTest(
  options: GithubEmulatorOptions = {},
): Promise<GithubEmulator & { clock: ManualClock }> {
  const clock = new ManualClock(START);
  const emulator = await startGithubEmulator({ clock, ...options });
  running.push(emulator);
  return emulator as GithubEmulator & { clock: ManualClock };
}

/** An emulator whose history holds `acme/shop` with one commit. */
export async function startWithShop(options: GithubEmulatorOptions = {}) {
  const history = new GithubHistory(START);
  const shop = history.createRepository({ owner: 'acme', name: 'shop' });
  shop.push([{ message: 'Start' }]);
  return { shop, emulator: await startForTest({ history, ...options }) };
}

export async function closeAll(): Promise<void> {
  await Promise.all(running.splice(0).map(emulator => emulator.close()));
}

/** Posts a query; gives status, headers and the parsed body. */
export async function query(
  emulator: GithubEmulator,
  text: string,
  options: { variables?: object; token?: string; path?: string } = {},
) {
  const response = await fetch(
    `${emulator.url}${options.path ?? '/api/graphql'}`,
    {
      method: 'POST',
      headers: { authorization: `bearer ${options.token ?? emulator.token}` },
      body: JSON.stringify({ query: text, variables: options.variables }),
    },
  );
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as { data?: any; errors?: any[] },
  };
}

/** Gets a path of REST; gives status, headers and the parsed body. */
export async function get(
  emulator: GithubEmulator,
  path: string,
  options: { token?: string; headers?: Record<string, string> } = {},
) {
  const response = await fetch(`${emulator.apiUrl}${path}`, {
    redirect: 'manual',
    headers: {
      authorization: `token ${options.token ?? emulator.token}`,
      ...options.headers,
    },
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text ? JSON.parse(text) : undefined,
  };
}
