import { Fault } from '@signpost/contracts';
import { CommanderError, program } from 'commander';
import pc from 'picocolors';
import { accountCommand } from './commands/account.ts';
import { policyCommand } from './commands/policy.ts';
import { probeCommand } from './commands/probe.ts';
import { roomsCommand } from './commands/rooms.ts';
import { tlsCommand } from './commands/tls.ts';
import { exitCodes, UsageError } from './exitCode.ts';

program
  .name('signpost')
  .description('Probes XMPP servers: how safe the connection is, what they offer, what they keep.')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(pc.red(text)) })
  .addCommand(probeCommand())
  .addCommand(policyCommand())
  .addCommand(roomsCommand())
  .addCommand(tlsCommand())
  .addCommand(accountCommand());

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}
process.exit();

/** One clear line for people; the exit code for scripts. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  if (error instanceof UsageError) {
    console.error(pc.red(error.message));
    return exitCodes.usage;
  }
  const text =
    error instanceof Fault
      ? `${error.message} (${error.code})`
      : `Something went wrong on our side: ${error instanceof Error ? error.message : String(error)}`;
  console.error(pc.red(text));
  return exitCodes.ourFault;
}
