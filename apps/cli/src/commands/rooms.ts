import { english, parseDomain } from '@signpost/contracts';
import { readRoomsOnce } from '@signpost/directory';
import { Command } from 'commander';
import { UsageError } from '../exitCode.ts';
import { roomsText } from '../output/roomsText.ts';
import { addInstallationOptions, type InstallationOptions, openInstallation } from './installation.ts';

interface RoomsCommandOptions extends InstallationOptions {
  json?: boolean;
  timeout: string;
}

/** `signpost rooms DOMAIN`: the public rooms of one provider, as the directory would list them. */
export function roomsCommand(): Command {
  const command = new Command('rooms')
    .description('list the public rooms of one provider, joining none')
    .argument('<domain>', 'for example example.org');
  addInstallationOptions(command);
  return command
    .option('--json', 'print one JSON object instead')
    .option('--timeout <seconds>', 'give up after this long', '600')
    .action(runRooms);
}

async function runRooms(input: string, options: RoomsCommandOptions): Promise<void> {
  const parsed = parseDomain(input);
  if (!parsed.ok) throw new UsageError(english[`domain.${parsed.problem}`] ?? parsed.problem);
  const seconds = Number(options.timeout);
  if (!(seconds >= 1 && seconds <= 7200)) throw new UsageError('--timeout takes seconds from 1 to 7200.');
  const installation = await openInstallation(options);
  try {
    if (!installation.observer)
      throw new UsageError(
        'Rooms are asked for over federation: give --observer-jid and --observer-password-file (or use --lab).',
      );
    const report = await readRoomsOnce(parsed.domain, installation.observer, AbortSignal.timeout(seconds * 1000));
    console.log(options.json ? JSON.stringify(report, null, 2) : roomsText(report));
    process.exitCode = report.outcome === 'done' ? 0 : 1;
  } finally {
    await installation.close();
  }
}
