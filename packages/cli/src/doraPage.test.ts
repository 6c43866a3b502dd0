import {
  DORA_METRICS,
  measurePullRequestStages,
  observeDeliveries,
  parseDoraEvents,
} from '@waymark/plugin-waymark-common';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnWaymark } from './__testUtils__/spawnWaymark';

const page = fs.readFileSync(
  path.resolve(__dirname, '../../../docs/dora.md'),
  'utf8',
);

/** Events, the call on them, and what it prints. */
const EXAMPLES = [
  ...page.matchAll(
    /```json\n([^`]+)```\n\n```text\n\$ waymark ((?:.*\\\n)*.*)\n([^`]+)```/g,
  ),
].map(([, events, call, output]) => ({
  events,
  args: call.replaceAll('\\\n', ' ').trim().split(/\s+/),
  output,
}));

/** Versions deployed in turn, and what failed of them. */
const ROLLBACKS = [...page.matchAll(/^\| (V\d(?: V\d)+) +\| (\w+)/gm)].map(
  ([, versions, failed]) => ({ versions, failed }),
);

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-page-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('the page on DORA metrics', () => {
  it('has an example of every metric', () => {
    const explained = EXAMPLES.map(
      ({ args }) => args[args.indexOf('--explain') + 1],
    );
    expect(explained).toEqual([...DORA_METRICS]);
    expect(ROLLBACKS).toHaveLength(4);
  });

  it.each(EXAMPLES)('shows what the command prints: $args', example => {
    fs.writeFileSync(path.join(folder, 'events.json'), example.events);
    expect(spawnWaymark(folder, example.args)).toEqual({
      status: 0,
      stdout: example.output,
      stderr: '',
    });
  });

  it.each(ROLLBACKS)(
    'says what failed of $versions',
    ({ versions, failed }) => {
      const { deployments } = observeDeliveries({
        deployments: versions.split(' ').map((sha, index) => ({
          id: `${sha} at ${index}`,
          environment: 'production',
          sha,
          status: 'success',
          finishedAt: index,
        })),
        commits: [],
      });
      const undone = deployments.filter(it => it.undoneBy);
      expect(undone.map(it => it.deployment.sha).join() || 'none').toBe(failed);
    },
  );

  it('shows the stages of its pull requests', () => {
    const [, events, result] =
      /<!-- stages: events -->\n.*\n```json\n([^`]+)```\n\n<!-- stages: result -->\n.*\n```json\n([^`]+)```/.exec(
        page,
      ) ?? [];
    expect(
      measurePullRequestStages(parseDoraEvents(JSON.parse(events))),
    ).toEqual(JSON.parse(result));
  });
});
