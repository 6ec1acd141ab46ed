import pc from 'picocolors';
import { checkDocPaths } from '../docs/checkDocPaths.ts';
import { ensureGenerated } from '../prisma/generate.ts';
import { binary } from '../process/repositoryRoot.ts';
import { type CommandOutcome, runCommand } from '../process/runCommand.ts';
import { checkInstallScripts } from '../supply/installScripts.ts';

interface Check {
  name: string;
  run(): Promise<CommandOutcome>;
}

const checks: Check[] = [
  {
    name: 'format, lint, boundaries',
    run: () => runCommand(binary('biome'), ['ci', '--colors=off', '--error-on-warnings', '.']),
  },
  { name: 'types', run: () => runCommand(binary('tsc'), ['-p', '.']) },
  { name: 'types of the site', run: () => runCommand(binary('tsc'), ['-p', 'apps/web', '--noEmit']) },
  { name: "docs' paths", run: checkDocPaths },
  { name: 'install scripts', run: checkInstallScripts },
  {
    name: 'unit tests',
    run: () => runCommand(binary('vitest'), ['run', '--project', 'unit', '--reporter', 'dot', '--no-color']),
  },
];

const started = performance.now();
await ensureGenerated();
let failed = 0;
for (const check of checks) {
  const outcome = await check.run();
  const good = outcome.code === 0;
  if (!good) failed += 1;
  console.log(`${good ? pc.green('ok  ') : pc.red('FAIL')} ${check.name.padEnd(26)} ${outcome.seconds.toFixed(1)} s`);
  if (!good) console.log(outcome.output.trimEnd());
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(failed === 0 ? `verified in ${seconds} s` : pc.red(`not verified: ${failed} failed, after ${seconds} s`));
process.exitCode = failed === 0 ? 0 : 1;
