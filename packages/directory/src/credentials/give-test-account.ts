import { Fault } from '@signpost/contracts';
import { activeOptOut, deleteTestAccount, type KeptTestAccount, listTestAccounts } from '@signpost/db';
import type { TestAccount } from '@signpost/xmpp-prober';
import { keepTestAccount, type Vault } from './test-accounts.ts';

/** Takes the test account that an operator gave. Throws a `Fault` where the operator wants no tests. */
export async function giveTestAccount(
  vault: Vault,
  domain: string,
  account: Extract<TestAccount, { jid: string }>,
): Promise<void> {
  const optOut = await activeOptOut(vault.database, domain);
  if (optOut === 'all' || optOut === 'active') throw new Fault('opted-out', `${domain} asked not to be tested like this.`);
  await keepTestAccount(vault, domain, account);
}

/** Forgets the account of a domain; gives whether there was one. */
export const removeTestAccount = ({ database }: Pick<Vault, 'database'>, domain: string): Promise<boolean> =>
  deleteTestAccount(database, domain);

/** Which domains gave one, since when, and how often in a row it was refused; never whose. */
export const testAccounts = ({ database }: Pick<Vault, 'database'>): Promise<KeptTestAccount[]> => listTestAccounts(database);
