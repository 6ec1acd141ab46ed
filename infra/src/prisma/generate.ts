import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Fault } from '@signpost/contracts';
import { repositoryRoot } from '../process/repositoryRoot.ts';
import { runCommand } from '../process/runCommand.ts';

const schemaFile = `${repositoryRoot}/prisma/schema.prisma`;
const generatedFolder = `${repositoryRoot}/packages/db/src/generated`;
const markFile = `${generatedFolder}/made-from.txt`;

/** Makes the Prisma client anew, only if the schema or Prisma itself changed since the last time. */
export async function ensureGenerated(): Promise<'made' | 'kept'> {
  const mark = currentMark();
  if (existsSync(markFile) && readFileSync(markFile, 'utf8') === mark) return 'kept';
  await generate();
  writeFileSync(markFile, mark);
  return 'made';
}

function currentMark(): string {
  const { version } = createRequire(import.meta.url)('prisma/package.json') as { version: string };
  return `${version} ${createHash('sha256').update(readFileSync(schemaFile)).digest('hex')}`;
}

/** Prisma wants to download a schema engine first; generating never calls it, so any program will do. */
async function generate(): Promise<void> {
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const { code, output } = await runCommand(
    process.execPath,
    [prisma, 'generate', '--config', 'prisma/prisma.config.ts', '--no-hints'],
    { env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' } },
  );
  if (code !== 0) throw new Fault('prisma-generate', `The Prisma client could not be made:\n${output.slice(-2000)}`);
}

if (import.meta.filename === process.argv[1]) console.log(`Prisma client: ${await ensureGenerated()}.`);
