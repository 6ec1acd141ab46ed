import { randomBytes } from 'node:crypto';
import type { Failure, Observation } from '@signpost/contracts';
import { deleteTestAccount, getTestAccount } from '@signpost/db';
import { buildObservation, useDatabase } from '@signpost/testing';
import { describe, expect, it } from 'vitest';
import { readKeyRing } from './key-ring.ts';
import { keepTestAccount, rotateTestAccountKeys, type Vault, withTestAccount } from './test-accounts.ts';

const open = useDatabase();
const clock = { now: () => new Date('2026-03-01T00:00:00Z'), sleep: async () => {} };
const oldLine = `old:${randomBytes(32).toString('base64')}`;
const vaultOf = (keys = readKeyRing(oldLine)): Vault => ({ database: open().database, keys, clock });
const canary = 'canary-91d7-password';
const account = (domain: string) => ({ jid: `tester@${domain}`, password: canary });
const seen = (failure?: Failure): Observation[] => {
  const { failure: _none, ...observation } = buildObservation();
  return [failure ? { ...observation, failure } : observation];
};
const refused: Failure = { code: 'service-denied', detail: 'login: not-authorized' };

describe('a test account', () => {
  it('is lent as it was given, and lies in the database unreadable', async () => {
    const vault = vaultOf();
    await keepTestAccount(vault, 'kept.example', account('kept.example'));
    let lent: unknown;
    await withTestAccount(vault, 'kept.example', async (one) => {
      lent = one;
      return seen();
    });
    expect(lent).toEqual({ ...account('kept.example'), allowPlain: false });
    const { rows } = await open().database.pool.query('SELECT * FROM consent.test_account');
    const dump = JSON.stringify(
      rows.map((row) => Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : value))),
    );
    expect(dump).not.toContain(canary);
    expect(dump).not.toContain('tester');
  });

  it('does not open in another’s row', async () => {
    const vault = vaultOf();
    for (const domain of ['one.example', 'two.example']) await keepTestAccount(vault, domain, account(domain));
    await open().database.pool.query(
      `UPDATE consent.test_account AS a SET wrapped_key = b.wrapped_key, sealed = b.sealed
       FROM consent.test_account AS b WHERE a.domain = 'one.example' AND b.domain = 'two.example'`,
    );
    const lend = withTestAccount(vault, 'one.example', async () => seen());
    await expect(lend).rejects.toMatchObject({ code: 'credential-unreadable' });
    await expect(lend).rejects.not.toThrow(canary);
  });

  it('is forgotten at the third refusal in a row, and for nothing else', async () => {
    const vault = vaultOf();
    const domain = 'refused.example';
    await keepTestAccount(vault, domain, account(domain));
    const logIn = (failure?: Failure) => withTestAccount(vault, domain, async () => seen(failure));
    const others: Failure[] = [
      { code: 'connect-refused' },
      { code: 'tls-failed' },
      { code: 'service-denied', detail: 'no safe login offered' },
    ];
    for (const failure of [...others, ...others, refused, refused, undefined, refused, refused]) await logIn(failure);
    expect(await getTestAccount(vault.database, domain)).not.toBeNull();
    await logIn(refused);
    expect(await getTestAccount(vault.database, domain)).toBeNull();
    expect(await withTestAccount(vault, domain, async () => seen())).toEqual([]);
  });

  it('outlives the key that wrapped its own', async () => {
    const domain = 'turned.example';
    await keepTestAccount(vaultOf(), domain, account(domain));
    await deleteTestAccount(open().database, 'one.example');
    const newLine = `new:${randomBytes(32).toString('base64')}`;
    const both = vaultOf(readKeyRing(`${newLine}\n${oldLine}`));
    expect(await rotateTestAccountKeys(both)).toBeGreaterThan(0);
    expect(await rotateTestAccountKeys(both)).toBe(0);
    let password = '';
    await withTestAccount(vaultOf(readKeyRing(newLine)), domain, async (one) => {
      password = one.jid === null ? '' : one.password;
      return seen();
    });
    expect(password).toBe(canary);
  });
});
