const ALL_BELOW = /\/\*\*(?:\/\*)?$/;

/**
 * Reads the value of `waymark/paths`: folders and files, where `/**` for all below may be written or left out. GitHub can
 * tell which commits touch a folder, but knows no other patterns.
 */
export function parsePaths(text: string): {
  paths: string[];
  unsupported: string[];
} {
  const paths = new Set<string>();
  const unsupported: string[] = [];
  for (const part of text.split(',')) {
    const written = part.trim();
    if (!written) {
      continue;
    }
    const path = written
      .replace(/^\.?\//, '')
      .replace(ALL_BELOW, '')
      .replace(/\/$/, '');
    if (
      !path ||
      path.length > 180 ||
      /[*?[\]{}!\\\0]|(?:^|\/)\.\.(?:\/|$)/.test(path)
    ) {
      unsupported.push(written);
    } else {
      paths.add(path);
    }
  }
  return { paths: [...paths].sort(), unsupported };
}
