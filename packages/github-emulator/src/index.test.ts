import * as exported from '.';

test('the package exports', () => {
  expect(Object.keys(exported).sort()).toEqual([
    'EventQueue',
    'FaultPlan',
    'GithubHistory',
    'GithubRepository',
    'ManualClock',
    'sampleHistory',
    'startGithubEmulator',
    'systemClock',
  ]);
});
