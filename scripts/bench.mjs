// npm run bench -- NAME: brings what is missing, and measures one thing: benchmarks/NAME.mjs.
import fs from 'node:fs';
import path from 'node:path';
import { onStop } from './processes/onStop.mjs';
import { ProcessGroup, stopAll } from './processes/ProcessGroup.mjs';
import { setUp } from './setup/index.mjs';
import { ROOT } from './setup/paths.mjs';
import { SetupError, say } from './setup/say.mjs';
import { startPostgres } from './testing/startPostgres.mjs';

const FOLDER = path.join(ROOT, 'benchmarks');

// Benchmarks of pure code, or over SQLite; PostgreSQL is started for all others.
const WITHOUT_POSTGRES = ['github', 'roadmap'];

async function bench([name, ...options]) {
  const names = fs
    .readdirSync(FOLDER)
    .filter(file => file.endsWith('.mjs'))
    .map(file => path.basename(file, '.mjs'));
  if (!names.includes(name)) {
    throw new SetupError(
      `there is no benchmark "${name ?? ''}": use npm run bench -- ${names.join(' | ')}`,
    );
  }
  let postgres;
  onStop(() => postgres?.stop());
  try {
    const { node, environment } = await setUp();
    if (!WITHOUT_POSTGRES.includes(name)) {
      postgres = await startPostgres();
    }
    const group = new ProcessGroup(
      node,
      [
        ...['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
        ...[path.join(FOLDER, `${name}.mjs`), ...options],
      ],
      {
        cwd: ROOT,
        env: {
          ...environment,
          ...(postgres && { WAYMARK_POSTGRES: postgres.connectionString }),
        },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    const { code } = await group.ended;
    return code ?? 1;
  } finally {
    await stopAll();
    await postgres?.stop();
  }
}

bench(process.argv.slice(2)).then(
  code => process.exit(code),
  error => {
    say(error instanceof SetupError ? error.message : error.stack);
    process.exit(1);
  },
);
