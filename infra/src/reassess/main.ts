import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startPostgres } from '../postgres/startPostgres.ts';
import { migrate } from '../prisma/migrate.ts';
import { repositoryRoot, stateFolder } from '../process/repositoryRoot.ts';

const usage = `npm run reassess                  judges again what is stored of the lab, by the present rules
npm run reassess -- --public      the same for the public providers

  --dry-run   tells what would change, and changes nothing
  --json      everything that changed, as JSON

With DATABASE_URL set it is that database. Nothing is probed.`;

/** Finds the database, running or not, and judges again there. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      public: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const mode = values.public ? 'public' : 'lab';
  const given = process.env.DATABASE_URL;
  const server = given ? null : await startPostgres({ dataDir: `${stateFolder}/postgres-${mode}` });
  try {
    const url = given ?? (server?.url as string);
    await migrate(url);
    const options = [...(values['dry-run'] ? ['--dry-run'] : []), ...(values.json ? ['--json'] : [])];
    return await reassess(options, { DATABASE_URL: url, ...(given ? {} : { SIGNPOST_MODE: mode }) });
  } finally {
    await server?.stop();
  }
}

async function reassess(options: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/worker/src/reassess.ts', ...options], {
    cwd: repositoryRoot,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'close');
  return typeof code === 'number' ? code : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  process.exitCode = 2;
}
