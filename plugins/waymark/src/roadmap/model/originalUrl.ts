import { scmIntegrationsApiRef } from '@backstage/integration-react';

type ScmIntegrations = typeof scmIntegrationsApiRef.T;

/**
 * The address of a document where it is kept, at a line of it where the host has addresses for lines.
 *
 * @param url - an http(s) address of the document
 * @param line - counted from 1
 */
export function originalUrl(
  scmIntegrations: ScmIntegrations,
  url: string,
  line: number | undefined,
): string {
  if (line === undefined) {
    return url;
  }
  const base = new URL(url);
  if (scmIntegrations.byUrl(url)?.type === 'github') {
    // Rendered Markdown has no lines on GitHub.
    base.searchParams.set('plain', '1');
  }
  // Lines are only resolved for relative addresses: the file's name, relative to itself.
  return scmIntegrations.resolveUrl({
    url: `./${fileName(base)}`,
    base: base.toString(),
    lineNumber: line,
  });
}

function fileName(url: URL): string {
  // Azure DevOps keeps the file's path in the query.
  const path = url.searchParams.get('path');
  return path === null
    ? url.pathname.slice(url.pathname.lastIndexOf('/') + 1)
    : encodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
}
