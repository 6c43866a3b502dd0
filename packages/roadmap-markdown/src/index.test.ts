import * as exported from '.';

test('the package exports', () => {
  expect(Object.keys(exported)).toEqual(['parseRoadmap']);
});
