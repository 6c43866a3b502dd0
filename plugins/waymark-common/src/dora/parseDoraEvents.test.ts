import { parseDoraEvents } from './parseDoraEvents';
import { parseInstant } from './parseInstant';

const deployment = {
  id: 'd1',
  environment: 'production',
  sha: 'a',
  status: 'success',
  finishedAt: '2026-03-01T12:00:00Z',
};
const START = '2026-03-01T12:00:00Z';
const commit = {
  sha: 'a',
  parents: [],
  authoredAt: '2026-03-01T10:00:00+02:00',
};

describe('parseDoraEvents', () => {
  it('reads instants of any offset as epoch milliseconds, and leaves out what it does not know', () => {
    const events = parseDoraEvents({
      version: 3,
      deployments: [
        {
          ...deployment,
          id: 17,
          startedAt: null,
          kind: 'hotfix',
          url: 'https://example.com',
          weather: 'fine',
        },
      ],
      commits: [{ ...commit, reverts: 'b' }],
      pullRequests: [
        { number: 4, commits: ['a'], mergedAt: '2026-03-01T11:00Z' },
      ],
      incidents: [
        {
          id: 'i1',
          openedAt: '2026-03-01T12:00:00.250Z',
          resolvedAt: '2026-02-28T00:00:00Z',
          fixedBy: 17,
        },
      ],
    });
    expect(events).toEqual({
      deployments: [
        {
          id: '17',
          environment: 'production',
          sha: 'a',
          status: 'success',
          finishedAt: Date.UTC(2026, 2, 1, 12),
          kind: 'hotfix',
          url: 'https://example.com',
        },
      ],
      commits: [
        {
          sha: 'a',
          parents: [],
          authoredAt: Date.UTC(2026, 2, 1, 8),
          reverts: 'b',
        },
      ],
      pullRequests: [
        { number: 4, commits: ['a'], mergedAt: Date.UTC(2026, 2, 1, 11) },
      ],
      incidents: [
        {
          id: 'i1',
          openedAt: Date.UTC(2026, 2, 1, 12, 0, 0, 250),
          resolvedAt: Date.UTC(2026, 1, 28),
          fixedBy: '17',
        },
      ],
    });
  });

  it('reads no events at all', () => {
    expect(parseDoraEvents({ deployments: [], commits: [] })).toEqual({
      deployments: [],
      commits: [],
    });
  });

  const events = { deployments: [deployment], commits: [commit] };
  it.each<[unknown, string]>([
    [undefined, 'the whole must be an object'],
    [[], 'the whole must be an object'],
    ['text', 'the whole must be an object'],
    [{ commits: [] }, 'deployments must be a list'],
    [{ ...events, commits: null }, 'commits must be a list'],
    [{ ...events, incidents: {} }, 'incidents must be a list'],
    [
      { ...events, deployments: [deployment, null] },
      'deployments[1] must be an object',
    ],
    [
      {
        ...events,
        deployments: [deployment, { ...deployment, finishedAt: '2026-03-01' }],
      },
      'deployments[1] (id d1): finishedAt must be an ISO 8601 instant with its offset, such as 2026-01-31T12:00:00Z',
    ],
    [
      {
        ...events,
        deployments: [{ ...deployment, finishedAt: '2026-02-30T00:00:00Z' }],
      },
      'deployments[0] (id d1): finishedAt must be an ISO 8601 instant',
    ],
    [
      { ...events, deployments: [{ ...deployment, startedAt: 17 }] },
      'deployments[0] (id d1): startedAt must be an ISO 8601 instant',
    ],
    [
      { ...events, deployments: [{ ...deployment, id: '' }] },
      'deployments[0] (id ): id must not be empty',
    ],
    [
      { ...events, deployments: [{ ...deployment, id: undefined }] },
      'deployments[0]: id must be a text or a whole number',
    ],
    [
      { ...events, deployments: [{ ...deployment, status: 'pending' }] },
      'deployments[0] (id d1): status must be success or failure',
    ],
    [
      { ...events, deployments: [{ ...deployment, kind: 'party' }] },
      'deployments[0] (id d1): kind must be rollback or hotfix',
    ],
    [
      {
        ...events,
        deployments: [{ ...deployment, environment: undefined, sha: 5 }],
      },
      'deployments[0] (id d1): environment must be a text (and 1 more)',
    ],
    [
      { ...events, commits: [{ ...commit, outside: 'yes' }] },
      'commits[0] (sha a): outside must be true or false',
    ],
    [
      { ...events, commits: [{ ...commit, parents: 'b' }] },
      'commits[0] (sha a): parents must be a list of commit shas',
    ],
    [
      { ...events, commits: [{ ...commit, parents: ['b', 7] }] },
      'commits[0] (sha a): parents.1 must be a text',
    ],
    [
      { ...events, commits: [{ ...commit, authoredAt: undefined }] },
      'commits[0] (sha a): authoredAt must be an ISO 8601 instant',
    ],
    [
      { ...events, pullRequests: [{ number: 1.5, commits: [] }] },
      'pullRequests[0] (number 1.5): number must be a whole number',
    ],
    [
      { ...events, pullRequests: [{ number: 0, commits: [] }] },
      'pullRequests[0] (number 0): number must be from 1 to 2147483647',
    ],
    [
      { ...events, pullRequests: [{ number: 2 ** 31, commits: [] }] },
      'pullRequests[0] (number 2147483648): number must be from 1 to 2147483647',
    ],
    [
      { ...events, pullRequests: [{ number: 2 ** 53, commits: [] }] },
      'pullRequests[0] (number 9007199254740992): number must be ',
    ],
    [
      { ...events, pullRequests: [{ number: 1, commits: ['a', ''] }] },
      'pullRequests[0] (number 1): commits.1 must not be empty',
    ],
    [
      { ...events, deployments: [{ ...deployment, environment: '' }] },
      'deployments[0] (id d1): environment must not be empty',
    ],
    [
      { ...events, deployments: [{ ...deployment, sha: 'a'.repeat(256) }] },
      'deployments[0] (id d1): sha must not be longer than 255 characters',
    ],
    [
      { ...events, deployments: [{ ...deployment, url: 'a\0b' }] },
      'deployments[0] (id d1): url must not hold NUL or half a character',
    ],
    [
      { ...events, commits: [{ ...commit, reverts: '\ud83d' }] },
      'commits[0] (sha a): reverts must not hold NUL or half a character',
    ],
    [
      {
        ...events,
        deployments: [{ ...deployment, id: `a\nb${'c'.repeat(300)}` }],
      },
      `deployments[0] (id ab${'c'.repeat(58)}…): id must not be longer than 255 characters`,
    ],
    [
      { ...events, commits: [{ ...commit, parents: ['b\0'] }] },
      'commits[0] (sha a): parents.0 must not hold NUL or half a character',
    ],
    [
      {
        ...events,
        incidents: [{ id: 'i', openedAt: START, deploymentId: '' }],
      },
      'incidents[0] (id i): deploymentId must not be empty',
    ],
    [
      {
        ...events,
        incidents: [{ id: 'i', openedAt: START, fixedBy: 'd'.repeat(256) }],
      },
      'incidents[0] (id i): fixedBy must not be longer than 255 characters',
    ],
    [
      { ...events, incidents: [{ id: 'i', openedAt: 'soon' }] },
      'incidents[0] (id i): openedAt must be an ISO 8601 instant',
    ],
  ])('refuses %j', (json, message) => {
    expect(() => parseDoraEvents(json)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(
          `The DORA events cannot be read: ${message}`,
        ),
      }),
    );
  });
});

describe('parseInstant', () => {
  it('reads an instant, and names what is none', () => {
    expect(parseInstant('1970-01-01T01:00:01+01:00', 'from')).toBe(1_000);
    expect(() => parseInstant('yesterday', 'from')).toThrow(
      'from must be an ISO 8601 instant with its offset, such as 2026-01-31T12:00:00Z, not "yesterday"',
    );
  });
});
