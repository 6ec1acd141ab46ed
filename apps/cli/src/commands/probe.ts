import { english, parseDomain } from '@signpost/contracts';
import { type ProbeReport, probeOnce } from '@signpost/directory';
import type { TestAccount } from '@signpost/xmpp-prober';
import { Command } from 'commander';
import { exitCodeOf, UsageError } from '../exitCode.ts';
import { createProgress } from '../output/progress.ts';
import { reportText } from '../output/reportText.ts';
import { addInstallationOptions, type InstallationOptions, openInstallation, readFile } from './installation.ts';

interface ProbeCommandOptions extends InstallationOptions {
  json?: boolean;
  timeout: string;
  sweep: boolean;
  account?: string;
  passwordFile?: string;
  allowPlain?: boolean;
  guest?: boolean;
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
    .option('--account <jid>', 'a test account there that its operator gave you: tries what only users can')
    .option('--password-file <file>', 'file with the password of that account')
    .option('--allow-plain', 'let that password go under TLS as it is, where nothing better is offered')
    .option('--guest', 'the same without account, where the server lets guests in')
    .option('--timeout <seconds>', 'give up after this long', '600')
    .action(runProbe);
}

async function runProbe(input: string, options: ProbeCommandOptions): Promise<void> {
  const parsed = parseDomain(input);
  if (!parsed.ok) throw new UsageError(english[`domain.${parsed.problem}`] ?? parsed.problem);
  const seconds = Number(options.timeout);
  if (!(seconds >= 1 && seconds <= 3600)) throw new UsageError('--timeout takes seconds from 1 to 3600.');
  const account = accountOf(parsed.domain, options);
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
        account,
        spamLists: installation.spamLists,
        onAccount: (observations) => progress.onStep('account', observations),
      },
      installation.configured,
    );
    progress.end();
    console.log(
      options.json
        ? JSON.stringify(report, null, 2)
        : reportText(report, [...installation.notes, ...loginNotes(report, account)]),
    );
    process.exitCode = exitCodeOf(report.assessment);
  } finally {
    progress.end();
    await installation.close();
  }
}

/** The password comes from a file alone: an option would show it in the list of processes. */
function accountOf(
  domain: string,
  { account, passwordFile, allowPlain = false, guest }: ProbeCommandOptions,
): TestAccount | null {
  if (guest) return { jid: null };
  if (!account) return null;
  const [user = '', host] = account.split('/')[0]?.split('@') ?? [];
  if (user === '' || host?.toLowerCase() !== domain) throw new UsageError(`--account takes an address at ${domain}.`);
  if (!passwordFile) throw new UsageError('--account needs --password-file.');
  return { jid: `${user}@${domain}`, password: readFile(passwordFile).replace(/\r?\n$/, ''), allowPlain };
}

function loginNotes({ observations }: ProbeReport, account: TestAccount | null): string[] {
  if (!account) return [];
  const shown = observations.find(({ body }) => body.kind === 'account');
  if (!shown) return ['Unknown: what users see. No address proved to be the provider’s, so we did not log in.'];
  const { failure } = shown;
  return failure ? [`Unknown: what users see. The login failed (${failure.detail ?? failure.code}).`] : [];
}
