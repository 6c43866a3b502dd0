import path from 'node:path';

// npm hands its settings to its scripts as variables: to Yarn, and to every npm below it, they would be foreign ones.
const FOREIGN =
  /^(npm_(?!config_(registry|cafile|proxy|https_proxy|noproxy|userconfig)$)|INIT_CWD$|NODE$|COLOR$|EDITOR$|YARN_IGNORE_PATH$|BERRY_BIN_FOLDER$|PROJECT_CWD$)/i;
const FOREIGN_PATH =
  /node_modules[\\/](\.bin|npm[\\/]node_modules[\\/]@npmcli)|node-gyp-bin|xfs-[0-9a-f]+/;

/**
 * The variables of this process without those that npm or Yarn added, and with `folders` first on the search path.
 * Yarn does not read npm's registry setting: it is passed on, also one without TLS, which Yarn refuses by itself.
 */
export function cleanEnvironment(folders) {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)),
  );
  const inherited = (process.env.PATH ?? '').split(path.delimiter);
  environment.PATH = [
    ...folders,
    ...inherited.filter(folder => !FOREIGN_PATH.test(folder)),
  ].join(path.delimiter);
  const registry = process.env.npm_config_registry;
  if (registry && !environment.YARN_NPM_REGISTRY_SERVER) {
    environment.YARN_NPM_REGISTRY_SERVER = registry.replace(/\/$/, '');
    if (registry.startsWith('http:')) {
      environment.YARN_UNSAFE_HTTP_WHITELIST = new URL(registry).hostname;
    }
  }
  return environment;
}
