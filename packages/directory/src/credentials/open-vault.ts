import type { Clock } from '@signpost/contracts';
import { openDatabase } from '@signpost/db';
import { readKeyRing } from './key-ring.ts';
import type { Vault } from './test-accounts.ts';

/** The database together with the keys that it does not hold. Throws a `Fault` that shows no key. */
export function openVault(databaseUrl: string, keysText: string, clock: Clock): Vault & { close(): Promise<void> } {
  const keys = readKeyRing(keysText);
  const database = openDatabase(databaseUrl, { poolSize: 2 });
  return { database, keys, clock, close: () => database.close() };
}
