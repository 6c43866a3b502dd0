/**
 * What a log of requests adds up to.
 *
 * @param {readonly import('@waymark/github-emulator').RequestRecord[]} log
 */
export function summarizeLog(log) {
  const summary = { requests: 0, points: 0, compareCalls: 0, bytes: 0 };
  const operations = {};
  for (const record of log) {
    if (record.status !== 200 && record.status !== 304) {
      throw new Error(`${record.status} was answered to ${record.path}`);
    }
    const isGraphql = record.path === '/graphql';
    const points = isGraphql ? record.cost : 0;
    const name = isGraphql ? record.operation : record.route;
    operations[name] ??= { requests: 0, points: 0, bytes: 0 };
    for (const sums of [summary, operations[name]]) {
      sums.requests += 1;
      sums.points += points;
      sums.bytes += record.bytes;
    }
    if (/\/compare\//.test(record.path)) {
      summary.compareCalls += 1;
    }
  }
  return { ...summary, operations };
}
