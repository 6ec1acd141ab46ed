import { readFileSync } from 'node:fs';
import { english, parseDomain } from '@signpost/contracts';
import {
  giveTestAccount,
  newKeyLine,
  openVault,
  removeTestAccount,
  rotateTestAccountKeys,
  rotateWebhookKeys,
  testAccounts,
  type Vault,
} from '@signpost/directory';
import { systemClock } from '@signpost/net';
import { Command } from 'commander';
import { env } from '../env.ts';
import { UsageError } from '../exitCode.ts';
import { readFile } from './installation.ts';

interface GiveOptions {
  account: string;
  passwordFile: string;
  allowPlain?: boolean;
}

/** `signpost account`: the test accounts that operators gave. The settings name the database and the file of keys. */
export function accountCommand(): Command {
  const command = new Command('account').description('keep, list and forget the test accounts that operators gave');
  command
    .command('give')
    .description('keep a test account, sealed, in place of an older one')
    .argument('<domain>')
    .requiredOption('--account <jid>', 'its address')
    .requiredOption('--password-file <file>', 'file with its password; - reads it from the standard input')
    .option('--allow-plain', 'let the password go under TLS as it is, where nothing better is offered')
    .action(give);
  command.command('remove').description('forget the test account of a domain').argument('<domain>').action(remove);
  command.command('list').description('domains that gave one; nothing of the account itself').action(list);
  command.command('new-key').description('print a line with a new key for the file of keys').argument('<name>').action(newKey);
  command
    .command('rotate')
    .description('wrap every account by the first key of the file, so that older keys can go')
    .action(rotate);
  return command;
}

async function give(input: string, { account, passwordFile, allowPlain = false }: GiveOptions): Promise<void> {
  const domain = domainOf(input);
  const [user = '', host = ''] = account.split('/')[0]?.split('@') ?? [];
  if (user === '' || host.toLowerCase() !== domain) throw new UsageError(`--account takes an address at ${domain}.`);
  const password = (passwordFile === '-' ? readFileSync(0, 'utf8') : readFile(passwordFile)).replace(/\r?\n$/, '');
  if (password === '') throw new UsageError('The password is empty.');
  await withVault((vault) => giveTestAccount(vault, domain, { jid: `${user}@${domain}`, password, allowPlain }));
  console.log(`${domain}: kept. It is used once a day, and forgotten after three refusals.`);
}

async function remove(input: string): Promise<void> {
  const domain = domainOf(input);
  const was = await withVault((vault) => removeTestAccount(vault, domain));
  console.log(`${domain}: ${was ? 'forgotten' : 'there was none'}.`);
}

async function list(): Promise<void> {
  const kept = await withVault(testAccounts);
  for (const { domain, keyId, refusals, createdAt } of kept)
    console.log(`${domain}  since ${createdAt.toISOString().slice(0, 10)}  key ${keyId}  refusals ${refusals}`);
  if (kept.length === 0) console.log('No test account is kept.');
}

async function rotate(): Promise<void> {
  const accounts = await withVault(rotateTestAccountKeys);
  const webhooks = await withVault(rotateWebhookKeys);
  console.log(`Wrapped anew: ${accounts} accounts, ${webhooks} webhooks. Older keys can go from the file.`);
}

function newKey(name: string): void {
  if (!/^[a-z0-9-]{1,40}$/.test(name)) throw new UsageError('A key’s name is made of a–z, 0–9 and -.');
  console.log(newKeyLine(name));
}

function domainOf(input: string): string {
  const parsed = parseDomain(input);
  if (!parsed.ok) throw new UsageError(english[`domain.${parsed.problem}`] ?? parsed.problem);
  return parsed.domain;
}

async function withVault<T>(use: (vault: Vault) => Promise<T>): Promise<T> {
  if (!env.DATABASE_URL || !env.SIGNPOST_CREDENTIAL_KEYS)
    throw new UsageError('DATABASE_URL and SIGNPOST_CREDENTIAL_KEYS (the file of keys) are needed.');
  const vault = openVault(env.DATABASE_URL, readFile(env.SIGNPOST_CREDENTIAL_KEYS), systemClock);
  try {
    return await use(vault);
  } finally {
    await vault.close();
  }
}
