import * as exported from '.';

test('the package exports', () => {
  expect(Object.keys(exported).sort()).toEqual([
    'LINT_KINDS',
    'findExplicitDocument',
    'lintRoadmap',
    'parseAnchors',
    'parseRoadmap',
    'pathSuffixes',
    'readExplicitForm',
  ]);
});
