import {
  readReadinessAddress,
  readinessPath,
  writeReadinessAddress,
} from './readinessAddress';

describe('readinessAddress', () => {
  it.each([
    '',
    'scorecard=production-readiness&check=license',
    'verdict=stale&category=Security&level=rc&search=a+b&sort=-since',
    // Those without a category and a level.
    'category=&level=',
  ])('writes what it read: %s', query => {
    const parameters = new URLSearchParams(query);
    const address = readReadinessAddress(parameters);

    expect(
      writeReadinessAddress(new URLSearchParams(), address).toString(),
    ).toBe(query);
  });

  it('takes nothing that it does not know, and keeps what is not its own', () => {
    const parameters = new URLSearchParams(
      'verdict=great&sort=-nonsense&phase=p1',
    );
    const address = readReadinessAddress(parameters);

    expect(address).toMatchObject({ verdict: undefined, sortBy: 'definition' });
    expect(writeReadinessAddress(parameters, address).toString()).toBe(
      'phase=p1',
    );
  });

  it('leads to what is named', () => {
    expect(readinessPath('/readiness', { scorecard: 'a&b', check: 'c' })).toBe(
      '/readiness?scorecard=a%26b&check=c',
    );
  });
});
