import pc from 'picocolors';
import { ensureGenerated } from '../prisma/generate.ts';
import { parseStartOptions, usage } from './options.ts';
import { runningStart } from './startLock.ts';

const parsed = parseStartOptions(process.argv.slice(2));
if (!parsed.ok) {
  console.error(`${pc.red(parsed.problem)}\n\n${usage}`);
  process.exit(2);
}
const other = runningStart();
if (other) {
  console.error(
    pc.red(
      `Signpost runs already from this folder: ${other.address} (process ${other.pid}). Stop it with Ctrl-C there, or: kill ${other.pid}`,
    ),
  );
  process.exit(2);
}
try {
  await ensureGenerated();
  const { start } = await import('./start.ts');
  await start(parsed.options);
} catch (error) {
  console.error(pc.red(error instanceof Error ? error.message : String(error)));
  process.exitCode = 3;
}
process.exit();
