import { randomUUID } from 'node:crypto';
import type { Clock, Failure, Observation } from '@signpost/contracts';
import {
  type Database,
  forgetRefusals,
  getTestAccount,
  noteRefusal,
  rewrapTestAccount,
  type StoredTestAccount,
  storeTestAccount,
  testAccountsToRewrap,
} from '@signpost/db';
import type { TestAccount } from '@signpost/xmpp-prober';
import { openSecret, rewrapSecret, sealSecret } from './envelope.ts';
import type { KeyRing } from './key-ring.ts';

export interface Vault {
  database: Database;
  keys: KeyRing;
  clock: Clock;
}

type NamedAccount = Extract<TestAccount, { jid: string }>;

/** The operator changed the password or took the account away: after so many refusals it is forgotten. */
const mostRefusals = 3;

/** Keeps the test account that an operator gave for a domain, in place of an older one. */
export async function keepTestAccount({ database, keys, clock }: Vault, domain: string, account: NamedAccount): Promise<void> {
  const at = clock.now();
  const owner = { domain, id: randomUUID() };
  const secret = JSON.stringify({ allowPlain: false, ...account });
  await storeTestAccount(database, { ...owner, ...sealSecret(owner, secret, keys) }, at);
}

/** Lends the account of a domain to a login and notes how it went; nothing where there is none. */
export async function withTestAccount(
  vault: Vault,
  domain: string,
  logIn: (account: TestAccount) => Promise<Observation[]>,
): Promise<Observation[]> {
  const stored = await getTestAccount(vault.database, domain);
  if (!stored) return [];
  // Nobody but us can have sealed it, so it is what was sealed.
  const account = JSON.parse(openSecret(stored, stored, vault.keys)) as NamedAccount;
  const seen = await logIn(account);
  await noteOutcome(vault, stored, seen);
  return seen;
}

async function noteOutcome({ database, clock }: Vault, { id }: StoredTestAccount, seen: readonly Observation[]): Promise<void> {
  if (seen.some(({ failure }) => isRefusal(failure))) await noteRefusal(database, id, mostRefusals, clock.now());
  else if (seen.some(({ failure }) => !failure)) await forgetRefusals(database, id);
}

/** A server that is down or that we could not verify has refused nothing. */
const isRefusal = (failure: Failure | undefined): boolean =>
  failure?.code === 'service-denied' && failure.detail?.startsWith('login:') === true;

/** After a new key was put first: wraps every account's key by it, so that the old one can go. Gives how many there were. */
export async function rotateTestAccountKeys({ database, keys }: Omit<Vault, 'clock'>): Promise<number> {
  const accounts = await testAccountsToRewrap(database, keys.current);
  for (const account of accounts) await rewrapTestAccount(database, { ...account, ...rewrapSecret(account, account, keys) });
  return accounts.length;
}
