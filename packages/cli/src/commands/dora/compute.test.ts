import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnWaymark } from '../../__testUtils__/spawnWaymark';

const WEEK = ['--from', '2026-03-02T00:00:00Z', '--to', '2026-03-09T00:00:00Z'];

const EVENTS = {
  deployments: [
    {
      id: 'd1',
      environment: 'production',
      sha: 'a',
      status: 'success',
      finishedAt: '2026-03-01T12:00:00Z',
    },
    {
      id: 'd2',
      environment: 'production',
      sha: 'c',
      status: 'success',
      finishedAt: '2026-03-03T12:00:00+02:00',
      unknown: true,
    },
    {
      id: 'd3',
      environment: 'production',
      sha: 'a',
      status: 'success',
      finishedAt: '2026-03-03T11:00Z',
    },
    {
      id: 'd4',
      environment: 'staging',
      sha: 'c',
      status: 'success',
      finishedAt: '2026-03-04T11:00:00Z',
    },
  ],
  commits: [
    { sha: 'a', parents: [], authoredAt: '2026-03-01T08:00:00Z' },
    { sha: 'b', parents: ['a'], authoredAt: '2026-03-02T10:00:00Z' },
    { sha: 'c', parents: ['b'], authoredAt: '2026-03-03T07:00:00Z' },
  ],
  incidents: [
    {
      id: 'INC-1',
      openedAt: '2026-03-03T10:10:00Z',
      acknowledgedAt: '2026-03-03T10:14:00Z',
      resolvedAt: '2026-03-03T10:40:00Z',
    },
    { id: 'INC-2', openedAt: '2026-02-01T00:00:00Z' },
  ],
};

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-dora-'));
  write('events.json', JSON.stringify(EVENTS));
  write('none.json', '{"deployments":[],"commits":[]}');
  write('broken.json', '{"deployments":[');
  write(
    'wrong.json',
    '{"commits":[],"deployments":[{"id":"d\\u001b1","environment":"production","sha":"a","status":"success"}]}',
  );
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
}

function compute(args: readonly string[], input?: string) {
  return spawnWaymark(folder, ['dora', 'compute', ...args], input);
}

function computeJson(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = compute([...args, '--json'], input);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('waymark dora compute --json', () => {
  it('prints the seven results and nothing else', () => {
    const results = computeJson(['--input', 'events.json', ...WEEK]);
    expect(Object.keys(results)).toEqual([
      'deploymentFrequency',
      'changeLeadTime',
      'changeFailRate',
      'failedDeploymentRecoveryTime',
      'deploymentReworkRate',
      'timeToAcknowledge',
      'timeToRestore',
    ]);
    expect(results).toMatchObject({
      deploymentFrequency: { value: 2 / 7, previous: 1 / 7, samples: 2 },
      changeLeadTime: {
        value: 13.5 * 3600,
        percentiles: { p50: 48_600, p75: 67_500, p90: 78_840 },
        unit: 's',
        band: 'elite',
        levelSet: '2023',
        evidence: ['d2'],
      },
      changeFailRate: { value: 0.5, evidence: ['d2', 'd3'], previous: 0 },
      failedDeploymentRecoveryTime: { value: 2_400, samples: 1 },
      deploymentReworkRate: { value: 0.5 },
      timeToAcknowledge: { value: 240 },
      timeToRestore: { value: 1_800, samples: 1 },
    });
  });

  it('reads standard input', () => {
    const input = JSON.stringify(EVENTS);
    expect(computeJson(['--input', '-', ...WEEK], input)).toEqual(
      computeJson(['--input', 'events.json', ...WEEK]),
    );
  });

  it.each([
    ['another environment', ['--environment', 'staging'], [1, 0, 0]],
    ['no sign of failure', ['--without', 'incident, rollback'], [2, 0, 0]],
    ['rollbacks only', ['--without', 'incident'], [2, 0.5, 2_400]],
    ['a shorter gap', ['--max-gap', 'PT5M'], [2, 0.5, 3_600]],
  ])('takes %s', (_, options, [deployments, failRate, recovery]) => {
    const results = computeJson([
      '--input',
      'events.json',
      ...WEEK,
      ...options,
    ]);
    expect(results.deploymentFrequency.samples).toBe(deployments);
    expect(results.changeFailRate.value).toBe(failRate);
    expect(results.failedDeploymentRecoveryTime.value ?? 0).toBe(recovery);
  });

  it('rates by the asked level set, and counts days in the asked zone', () => {
    const options = ['--level-set', '2021', '--time-zone', 'Pacific/Auckland'];
    const { changeLeadTime, deploymentFrequency } = computeJson([
      '--input',
      'events.json',
      ...WEEK,
      ...options,
    ]);
    expect(changeLeadTime).toMatchObject({ band: 'high', levelSet: '2021' });
    // 23:00 of the third, and midnight of the fourth.
    expect(deploymentFrequency.distinctDays).toBe(2);
  });

  it.each([
    ['no events', 'none.json', WEEK],
    [
      'a window without length',
      'events.json',
      ['--from', '2026-03-02T00:00:00Z', '--to', '2026-03-02T00:00:00Z'],
    ],
  ])('says null, and 0 as frequency, of %s', (_, file, window) => {
    const results = computeJson(['--input', file, ...window]);
    const { deploymentFrequency, ...others } = results;
    expect(deploymentFrequency).toMatchObject({ value: 0, samples: 0 });
    for (const result of Object.values(others)) {
      expect(result).toMatchObject({ value: null, samples: 0, band: null });
    }
  });

  it('prints the events behind one figure with --explain', () => {
    expect(
      computeJson([
        '--input',
        'events.json',
        ...WEEK,
        '--explain',
        'timeToRestore',
      ]),
    ).toEqual({
      metric: 'timeToRestore',
      events: [
        {
          id: 'INC-1',
          at: '2026-03-03T10:10:00.000Z',
          gave: 'resolved after 30 min',
        },
      ],
      excluded: [],
    });
  });
});

describe('waymark dora compute', () => {
  it('shows a table, with no colour where there is no terminal', () => {
    const { status, stdout, stderr } = compute([
      '--input',
      'events.json',
      ...WEEK,
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'Delivery',
        '2026-03-02 00:00 to 2026-03-09 00:00 (Etc/UTC) · 7 d · production',
        '',
        'Metric                           Value        Previous     Band          Samples',
        'Deployment frequency             2 / week     1 / week     high (2023)         2',
        '  on 1 distinct day',
        'Change lead time                 13.5 h       –            elite (2023)        2',
        '  p50 13.5 h · p75 18.8 h · p90 21.9 h',
        'Change fail rate                 50 %         0 %          low (2023)          2',
        'Failed deployment recovery time  40 min       –            elite (2023)        1',
        '  p50 40 min · p75 40 min · p90 40 min',
        'Deployment rework rate           50 %         0 %          –                   2',
        'Time to acknowledge              4 min        –            –                   1',
        '  p50 4 min · p75 4 min · p90 4 min',
        'Time to restore                  30 min       –            –                   1',
        '  p50 30 min · p75 30 min · p90 30 min',
        '',
      ].join('\n'),
    );
  });

  it('explains a figure by its events, in the asked zone', () => {
    const { stdout } = compute([
      '--input',
      'events.json',
      ...WEEK,
      '--explain',
      'changeFailRate',
      '--time-zone',
      'Europe/Berlin',
    ]);
    expect(stdout).toBe(
      [
        'Change fail rate',
        '2026-03-02 01:00 to 2026-03-09 01:00 (Europe/Berlin) · 7 d · production',
        '',
        '50 % (0.5) · band low (2023)',
        '2 completed deployments · previous 0 %',
        '',
        'Computed from',
        '  2026-03-03 11:00  d2: failed: rolled back by d3; caused INC-1',
        '  2026-03-03 12:00  d3: fine',
        '',
      ].join('\n'),
    );
  });

  it('keeps to 80 columns, and lets no event steer the terminal', () => {
    const id = `\u001b[31m${'very long '.repeat(20)}`;
    const [first] = EVENTS.deployments;
    const { stdout } = compute(
      [
        '--input',
        '-',
        '--explain',
        'changeLeadTime',
        '--from',
        '2026-03-01T00:00:00Z',
        '--to',
        '2026-03-09T00:00:00Z',
      ],
      JSON.stringify({ ...EVENTS, deployments: [{ ...first, id }] }),
    );
    expect(stdout).toContain('first-deployment');
    expect(stdout).not.toContain('\u001b');
    for (const line of stdout.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  it.each([
    [
      'no window',
      ['--input', 'events.json'],
      /^required option '--from <time>' not specified$/,
    ],
    [
      'a window that ends before it begins',
      ['--input', 'events.json', '--from', WEEK[3], '--to', WEEK[1]],
      /^The window ends before it begins \(from 2026-03-09/,
    ],
    [
      'a day for an instant',
      ['--input', 'events.json', ...WEEK, '--from', '2026-03-02'],
      /^--from must be an ISO 8601 instant with its offset, .* not "2026-03-02"$/,
    ],
    [
      'an unknown zone',
      ['--input', 'events.json', ...WEEK, '--time-zone', 'Mars/Base'],
      /^There is no time zone "Mars\/Base"/,
    ],
    [
      'an unknown level set',
      ['--input', 'events.json', ...WEEK, '--level-set', '2022'],
      /^There is no DORA level set "2022": use one of 2021, 2023, 2024$/,
    ],
    [
      'an unknown metric',
      ['--input', 'events.json', ...WEEK, '--explain', 'mood'],
      /^--explain: there is no metric "mood", only deploymentFrequency, /,
    ],
    [
      'an unknown failure signal',
      ['--input', 'events.json', ...WEEK, '--without', 'rollback,mood'],
      /^--without: there is no failure signal "mood", only failure, /,
    ],
    [
      'a duration in words',
      ['--input', 'events.json', ...WEEK, '--max-gap', '7 days'],
      /^--max-gap must be an ISO 8601 duration .* not "7 days"$/,
    ],
    [
      'no events named',
      WEEK,
      /^name the events by either --input FILE or --from-devlake FOLDER$/,
    ],
    [
      'a missing file',
      ['--input', 'no.json', ...WEEK],
      /^no\.json does not exist$/,
    ],
    [
      'malformed JSON',
      ['--input', 'broken.json', ...WEEK],
      /^broken\.json is not JSON: /,
    ],
    [
      'a field that is missing, by event and field',
      ['--input', 'wrong.json', ...WEEK],
      /^The DORA events cannot be read: deployments\[0\] \(id d1\): finishedAt must be /,
    ],
  ])('exits with 2 and one line on %s', (_, args, reason) => {
    const { status, stdout, stderr } = compute([...args, '--json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^waymark: /),
      '',
    ]);
    expect(stderr.slice('waymark: '.length).trim()).toMatch(reason);
  });
});

describe('waymark dora compute --from-devlake', () => {
  const DEPLOYMENTS = [
    'id,cicd_deployment_id,cicd_scope_id,repo_url,commit_sha,environment,result,finished_date',
    '1,p1,s1,web,a,PRODUCTION,SUCCESS,2026-03-01T12:00:00.000+00:00',
    '2,p2,s1,web,b,PRODUCTION,FAILURE,2026-03-03 10:00:00',
    '3,p2,s1,web,c,PRODUCTION,SUCCESS,2026-03-03 11:00:00',
    '4,p2,s1,api,x,PRODUCTION,SUCCESS,2026-3-3 9:00:00',
    '5,p3,s1,web,c,STAGING,SUCCESS,2026-03-04 11:00:00',
    '6,p4,s1,web,c,PRODUCTION,,',
    '7,p5,s2,other,z,PRODUCTION,FAILURE,2026-03-05 11:00:00',
  ];
  const TABLES = {
    cicd_deployment_commits: DEPLOYMENTS,
    commits: [
      'sha,authored_date,message',
      'a,2026-03-01 08:00:00,"one, ""first"""',
      'b,2026-03-02 10:00:00,two',
      'c,2026-03-03 07:00:00,squashed',
      'x,2026-03-03 08:00:00,NULL',
    ],
    commit_parents: ['commit_sha,parent_commit_sha', 'b,a', 'c,b'],
    pull_requests: [
      'id,base_repo_id,merge_commit_sha,created_date,merged_date',
      'pr1,r1,c,2026-03-03 06:30:00,2026-03-03 07:00:00',
    ],
    pull_request_commits: [
      'pull_request_id,commit_sha,commit_authored_date',
      'pr1,c1,2026-03-03 01:00:00',
    ],
    incidents: [
      'id,created_date,resolution_date,table,scope_id',
      'INC-1,2026-03-03 11:30:00,2026-03-03 12:00:00,boards,b1',
      'INC-2,2026-03-06 11:30:00,NULL,boards,b2',
    ],
    project_mapping: [
      'project_name,table,row_id',
      'shop,cicd_scopes,s1',
      'shop,repos,r1',
      'shop,boards,b1',
      'bank,cicd_scopes,s2',
      'bank,boards,b2',
    ],
  };

  function exportTables(name: string, tables: Record<string, string[]>) {
    for (const [table, lines] of Object.entries(tables)) {
      write(`${name}/${table}.csv`, `${lines.join('\n')}\n`);
    }
    return ['--from-devlake', name, ...WEEK];
  }

  it('reads one deployment a pipeline, its commits and the incidents of a project', () => {
    const call = exportTables('all', TABLES);
    const results = computeJson([...call, '--project', 'shop']);
    expect(results).toMatchObject({
      deploymentFrequency: { samples: 1, evidence: ['p2'] },
      // b, c1 in the place of c, and x of the other repository.
      changeLeadTime: {
        samples: 3,
        percentiles: { p50: 36_000 },
        excluded: [],
      },
      changeFailRate: { value: 1, samples: 1 },
      failedDeploymentRecoveryTime: { value: 3_600 },
      timeToRestore: { value: 1_800, samples: 1, excluded: [] },
    });
  });

  it('counts all projects as one where none is named, and says so', () => {
    const call = exportTables('all', TABLES);
    expect(computeJson(call)).toMatchObject({
      changeFailRate: { value: 1, samples: 2 },
      timeToRestore: { excluded: [{ reason: 'not-resolved', count: 1 }] },
    });
    expect(compute(call).stdout).toContain(
      '⚠ projects counted as one: bank, shop (--project takes one)',
    );
  });

  it('needs the deployments only, and tells what it did without', () => {
    const { cicd_deployment_commits } = TABLES;
    const call = exportTables('few', { cicd_deployment_commits });
    const { status, stdout } = compute(call);
    expect(status).toBe(0);
    expect(stdout).toContain('⚠ no commits.csv: nothing gives a lead time');
    expect(stdout).toContain('left out: 1 unknown-commit');
  });

  it.each([
    [
      'a missing folder',
      'gone',
      {},
      'gone/cicd_deployment_commits.csv does not exist',
    ],
    [
      'a missing column',
      'column',
      { cicd_deployment_commits: ['cicd_deployment_id,cicd_scope_id'] },
      'column/cicd_deployment_commits.csv has no column repo_url, commit_sha, environment, result, finished_date',
    ],
    [
      'commits without their parents',
      'parents',
      { cicd_deployment_commits: DEPLOYMENTS, commits: TABLES.commits },
      'parents/commit_parents.csv does not exist',
    ],
    [
      'a wrong time',
      'time',
      {
        cicd_deployment_commits: [
          DEPLOYMENTS[0],
          '1,p1,s1,web,a,PRODUCTION,SUCCESS,soon',
        ],
      },
      'time/cicd_deployment_commits.csv, line 2: finished_date must be a time, such as 2026-01-31 12:00:00, not "soon"',
    ],
    [
      'a row that is too short',
      'short',
      { cicd_deployment_commits: [DEPLOYMENTS[0], '1,p1'] },
      'short/cicd_deployment_commits.csv is not a table of CSV: Invalid Record Length: columns length is 8, got 2 on line 2',
    ],
  ])('exits with 2 and one line on %s', (_, name, tables, reason) => {
    expect(compute(exportTables(name, tables))).toEqual({
      status: 2,
      stdout: '',
      stderr: `waymark: ${reason}\n`,
    });
  });

  it('refuses a project that is not there', () => {
    const call = exportTables('all', TABLES);
    expect(compute([...call, '--project', 'zoo']).stderr).toBe(
      'waymark: There is no project "zoo" in project_mapping.csv of all\n',
    );
  });
});
