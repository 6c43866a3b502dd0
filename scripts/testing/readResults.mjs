import fs from 'node:fs';

/** Counts the tests in a report of Jest's `--json`; nothing where there is no report. */
export function readJestResults(file) {
  if (!fs.existsSync(file)) {
    return undefined;
  }
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  };
}

/** Counts the tests in a TAP report of Node's test runner; nothing where there is no report. */
export function readTapResults(file) {
  if (!fs.existsSync(file)) {
    return undefined;
  }
  const report = fs.readFileSync(file, 'utf8');
  const counted = name =>
    Number(report.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  return {
    passed: counted('pass'),
    failed: counted('fail') + counted('cancelled'),
  };
}
