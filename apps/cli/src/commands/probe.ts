import { english, parseDomain } from '@signpost/contracts';
import { probeOnce } from '@signpost/directory';
import { Command } from 'commander';
import { exitCodeOf, UsageError } from '../exitCode.ts';
import { createProgress } from '../output/progress.ts';
import { reportText } from '../output/reportText.ts';
import { addInstallationOptions, type InstallationOptions, openInstallation } from './installation.ts';

interface ProbeCommandOptions extends InstallationOptions {
  json?: boolean;
  timeout: string;
  sweep: boolean;
}

/** `signpost probe DOMAIN`: probes and grades one provider and prints the whole report. */
export function probeCommand(): Command {
  const command = new Command('probe')
    .description('probe one provider and print its report')
    .argument('<domain>', 'for example example.org');
  addInstallationOptions(command);
  return command
    .option('--json', 'print one JSON object instead')
    .option('--no-sweep', 'leave out the sweep of TLS versions and suites (quicker; A+ is then out of reach)')
    .option('--timeout <seconds>', 'give up after this long', '600')
    .action(runProbe);
}

async function runProbe(input: string, options: ProbeCommandOptions): Promise<void> {
  const parsed = parseDomain(input);
  if (!parsed.ok) throw new UsageError(english[`domain.${parsed.problem}`] ?? parsed.problem);
  const seconds = Number(options.timeout);
  if (!(seconds >= 1 && seconds <= 3600)) throw new UsageError('--timeout takes seconds from 1 to 3600.');
  const installation = await openInstallation(options);
  const progress = createProgress(options.json ? null : process.stderr);
  try {
    const report = await probeOnce(
      parsed.domain,
      {
        context: { ...installation.context, signal: AbortSignal.timeout(seconds * 1000) },
        observer: installation.observer,
        streamsAtOnce: installation.streamsAtOnce,
        sweep: options.sweep ? { policy: installation.sweep, earlier: [] } : null,
        onStep: progress.onStep,
      },
      installation.configured,
    );
    progress.end();
    console.log(options.json ? JSON.stringify(report, null, 2) : reportText(report, installation.notes));
    process.exitCode = exitCodeOf(report.assessment);
  } finally {
    progress.end();
    await installation.close();
  }
}
