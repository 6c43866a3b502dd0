import { ScmIntegrationsApi } from '@backstage/integration-react';
import { mockApis } from '@backstage/test-utils';
import { originalUrl } from './originalUrl';

describe('originalUrl', () => {
  const scmIntegrations = ScmIntegrationsApi.fromConfig(mockApis.config());

  it.each([
    [
      'https://github.com/example/shop/blob/main/docs/My%20plan.md',
      12,
      'https://github.com/example/shop/tree/main/docs/My%20plan.md?plain=1#L12',
    ],
    [
      'https://gitlab.com/example/shop/-/blob/main/ROADMAP.md',
      12,
      'https://gitlab.com/example/shop/-/blob/main/ROADMAP.md#L12',
    ],
    [
      'https://bitbucket.org/example/shop/src/main/ROADMAP.md',
      12,
      'https://bitbucket.org/example/shop/src/main/ROADMAP.md#lines-12',
    ],
    [
      'https://dev.azure.com/example/shop/_git/shop?path=%2Fdocs%2FROADMAP.md',
      12,
      'https://dev.azure.com/example/shop/_git/shop?path=%2Fdocs%2FROADMAP.md&line=12&lineEnd=13&lineStartColumn=1&lineEndColumn=1',
    ],
    [
      'https://files.example.com/ROADMAP.md',
      12,
      'https://files.example.com/ROADMAP.md#L12',
    ],
    [
      'https://github.com/example/shop/blob/main/ROADMAP.md',
      undefined,
      'https://github.com/example/shop/blob/main/ROADMAP.md',
    ],
  ])('%s at line %s is %s', (url, line, expected) => {
    expect(originalUrl(scmIntegrations, url, line)).toBe(expected);
  });
});
